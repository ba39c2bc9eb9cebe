"""What people do with Rebung: learn, teach, sign in, ask for help. Reaches the world through ports only."""
