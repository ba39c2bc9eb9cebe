"""The cast, drawn from parameters: who they are, how they hold their arms, what their faces say.

    uv run --no-sync python -m app.build.people

writes `assets/pictures/characters/body` and `head` anew. The build step draws what lies there and knows nothing
of this package. One unit is one pixel of the design; the middle of the head is (0, 0), y goes down.
"""
