"""Languages: catalogs that the app reads, and the author's tools that fill them."""
