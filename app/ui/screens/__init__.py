"""The screens that children see, and the two that everybody meets first."""
