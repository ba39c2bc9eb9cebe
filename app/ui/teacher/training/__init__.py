"""The training tour: it goes along with the real pages, as a panel above them and a button to open it again."""
