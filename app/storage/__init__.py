"""What is kept, and how it outlives power cuts, full disks and damage. The only room that knows TinyDB."""
