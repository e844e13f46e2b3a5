"""`sayso` on the command line: arguments to calls, results to text, errors to one line and an exit status."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence

import click

from sayso.cli import commands
from sayso.errors import BrokenInvariant, SaysoError
from sayso.version import __version__

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it."""
BUG = BrokenInvariant.exit_status


class _InOrder(click.Group):
    """Commands in the order in which they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sayso")
def sayso() -> None:
    """On whose say-so?  Who says what about a contested event, on whose authority, in which words."""


for command in commands.ALL:
    sayso.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with the exit status of docs/cli.md."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    try:
        words = None if arguments is None else list(arguments)
        result = sayso.main(args=words, prog_name="sayso", standalone_mode=False)
        return int(result or 0)
    except SaysoError as error:
        return _say(str(error), error.exit_status)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        return _say(_wrong_call(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _say(
            "interrupted; a case keeps what was done so far, and the same command goes on from there", INTERRUPTED
        )
    except BrokenPipeError:
        # Whoever read our output has enough (`sayso read … | head`): no error, and nothing more to flush.
        sys.stderr.close()
        return 0
    except OSError as error:
        return _say(_os_error(error), 3)
    except Exception as error:  # ours to mend: the report needs to say where it happened
        traceback.print_exc()
        return _say(f"a bug in sayso, {type(error).__name__}: {error}; please report it, with the lines above", BUG)


def _say(message: str, status: int) -> int:
    line = " ".join(message.split())
    sys.stderr.write(f"sayso: {line}\n")
    return status


def _wrong_call(error: click.ClickException) -> str:
    """What is wrong with a call, in one line that ends with where the right one is told."""
    what = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else sayso.name
    stop = "" if what.endswith("?") else ";"
    return f"{what[:1].lower()}{what[1:]}{stop} {command} --help tells how it is called"


def _os_error(error: OSError) -> str:
    name = f"{error.filename}: " if error.filename else ""
    return f"{name}{error.strerror or error}"
