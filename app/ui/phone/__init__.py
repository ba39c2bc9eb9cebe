"""The practice phone as it is seen and touched. What it is and does is said in `app.domain.phone`."""
