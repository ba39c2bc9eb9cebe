"""Problems with a file as such: whether it can be read, where it lies, what lies beside it."""

from __future__ import annotations

from app.domain.errors import msg
from app.domain.kinds.kind import Kind

KINDS = (
    Kind(
        "cannot-read",
        msg("This file cannot be read ({reason})"),
        msg("check that it is there, that it is a file, and that you may open it"),
    ),
    Kind(
        "too-large",
        msg("This file has {size} bytes, and {limit} are allowed"),
        msg("keep only the text of one lesson in it; pictures and sounds are files of their own"),
    ),
    Kind(
        "not-text",
        msg("This is not text in the encoding UTF-8"),
        msg("open it in a text editor and save it again with the encoding UTF-8"),
    ),
    Kind(
        "empty-file",
        msg("There is nothing in this file"),
        msg("begin with a copy of the first lesson in lessons/README.md"),
    ),
    Kind(
        "not-yaml",
        msg("The file cannot be read from this line on ({reason})"),
        msg(
            "compare the spaces at the start of the line with the lines above; "
            "put a text that has a colon, a # or a quote in it into quotes"
        ),
    ),
    Kind(
        "tab-used",
        msg("A tab stands where spaces are needed"),
        msg("use spaces; most editors can write spaces when you press Tab"),
    ),
    Kind(
        "too-deep",
        msg("Things lie inside each other more than {limit} levels deep here"),
        msg("look for a bracket or a dash too many"),
    ),
    Kind(
        "alias-used",
        msg("“{sign}” at the start of a value is a sign of YAML that lessons do not use"),
        msg("put the text into quotes; if you meant to repeat something, write it out again"),
    ),
    Kind(
        "tag-used",
        msg("“{tag}” at the start of a value is a sign of YAML that lessons do not use"),
        msg("put the text into quotes, or take the “!” away"),
    ),
    Kind(
        "key-twice",
        msg("“{key}” stands here a second time; it stands in line {line} already"),
        msg("keep one of the two"),
    ),
    Kind(
        "odd-key",
        msg("Something stands before the colon that is no simple word"),
        msg("put the text into quotes if it begins with a bracket or a brace"),
    ),
    Kind(
        "two-documents",
        msg("A line of three dashes begins a second document here"),
        msg("take the line out; one file holds one lesson"),
    ),
    Kind(
        "hidden-character",
        msg("A character that nobody can see stands here ({name})"),
        msg("delete it and type the place again"),
    ),
    Kind(
        "misnamed-folder",
        msg("The lesson calls itself {lesson}, and its folder is “{folder}”"),
        msg("name the folder {strand}/{lesson}- and a few words of the title, with hyphens between them"),
    ),
    Kind(
        "lesson-twice",
        msg("{lesson} is the id of another lesson already: {other}"),
        msg("give one of the two a free number"),
    ),
    Kind(
        "missing-transcript",
        msg("“{name}” is missing beside this lesson"),
        msg("write the way of one child through the lesson, as lessons/README.md shows under “Transcripts”"),
    ),
    Kind(
        "transcript-unclear",
        msg("“{line}” is not a line that a transcript can have"),
        msg("begin with lesson, band, says, offers, do, feels, back or ends"),
    ),
    Kind(
        "transcript-differs",
        msg("The lesson does not go as the transcript says: {difference}"),
        msg("change the transcript if the lesson is as you want it, or the lesson if it is not"),
    ),
    Kind(
        "misnamed-set",
        msg("The set calls itself “{set}”, and its file is “{file}”"),
        msg("name the file after the set, with .yaml behind it"),
    ),
)
