"""Room for recorded clips and system voices."""
