"""Rebung: scenario lessons that children practise on shared machines without internet."""
