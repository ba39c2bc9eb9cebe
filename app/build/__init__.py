"""The one build step: sources become what the app reads, in `.built/`, and only when they have changed."""
