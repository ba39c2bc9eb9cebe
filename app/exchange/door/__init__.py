"""The one door through which every file of others comes in. Whatever it is, it ends in values or in a `Refused`."""
