"""`release`: give a dataset out under a version, check and compare what was given out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from model.export_choice import ExportChoice, What
from model.releases.release import Release, Request
from storage.outgoing.forms import FORMS
from storage.presets import Preset, keep_preset
from storage.project import Project, ProjectError
from storage.releases import kept
from storage.releases.comparing import Side, compare
from storage.releases.files import PACKAGE, Stands, verify
from storage.releases.making import make, telling, write_again
from storage.releases.report import ENDINGS, page, write
from ui.commands import terminal
from ui.commands.command import Command, complain
from ui.commands.export_arguments import add_choice_arguments, choice_of, preset_of
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name

_DIFFERS = 1


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "--reviewer",
        metavar="NAME",
        default=account_name(),
        help="who does it, for the history (default: the account's name)",
    )
    what = parser.add_subparsers(
        title="what to do", metavar="make | list | show | compare | verify | write", required=True
    )
    _add_make(what.add_parser("make", help="write a dataset into a folder and keep it"))
    what.add_parser("list", help="print the releases, the latest first").set_defaults(do=_list)
    show = what.add_parser("show", help="print the files of a release with their SHA-256")
    show.add_argument("version", metavar="VERSION")
    show.set_defaults(do=_show)
    _add_compare(what.add_parser("compare", help="what was added, changed, merged and is gone"))
    for name, do, words in (
        ("verify", _verify, "hold the files in a folder against a release"),
        ("write", _write, "write the files of a release again, byte for byte"),
    ):
        sub = what.add_parser(name, help=words)
        sub.add_argument("version", metavar="VERSION")
        sub.add_argument("folder", metavar="FOLDER", type=Path)
        sub.set_defaults(do=do)


def _add_make(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("version", metavar="VERSION", help="as it is to be called, such as 1.0")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="a new folder for its files")
    parser.add_argument(
        "--table",
        action="append",
        choices=tuple(what.value for what in What),
        help="a table that goes out; repeatable (default: incidents and accounts)",
    )
    parser.add_argument(
        "--form",
        action="append",
        choices=(*FORMS, PACKAGE),
        help="a form of the files, or package: all tables with what describes them in one .zip;"
        " repeatable (default: the preset's, else csv)",
    )
    parser.add_argument("--note", default="", help="what is to be said of it")
    parser.add_argument(
        "--bom",
        action="store_true",
        help="begin a CSV with a byte order mark, so that Excel shows Arabic",
    )
    add_choice_arguments(parser)
    parser.set_defaults(do=_make)


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("version", metavar="VERSION", help="the earlier release")
    parser.add_argument(
        "other",
        metavar="OTHER",
        nargs="?",
        help="the later one; without it, what the project would give out now",
    )
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=_out,
        help="write to a .csv with a row for each change, or an .md, instead of printing",
    )
    parser.add_argument("--language", choices=("en", "ar"), default="en", help="(default: en)")
    parser.add_argument(
        "--exit-code", action="store_true", help="end with code 1 where they differ"
    )
    parser.set_defaults(do=_compare)


def _out(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in ENDINGS:
        raise argparse.ArgumentTypeError(f"{text} ends in none of {', '.join(ENDINGS)}")
    return path


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, chosen.reviewer) as project:
            code: int = chosen.do(project, chosen)
    except (ProjectError, ValueError) as error:
        complain(str(error))
        return 2
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}")
        return 2
    return code


def _make(project: Project, chosen: argparse.Namespace) -> int:
    tables = tuple(What(t) for t in chosen.table or (What.INCIDENTS, What.ACCOUNTS))
    preset = preset_of(chosen, project)
    # Columns can be chosen of one table; the others go out with their usual ones.
    choice = choice_of(chosen, project, tables[0], preset.choice if preset else ExportChoice())
    forms = tuple(chosen.form or (preset.form if preset else "csv",))
    bom = chosen.bom or (preset is not None and preset.bom)
    if chosen.save_preset:
        keep_preset(project, Preset(chosen.save_preset, choice, forms[0], bom))
    request = Request(choice, tables, forms, bom)
    with shown_progress() as progress:
        made = make(
            project, chosen.version, request, chosen.folder, note=chosen.note, progress=progress
        )
    sys.stdout.write(f"release {made.version}: {_records(made)} in {chosen.folder}\n")
    return 0


def _list(project: Project, _: argparse.Namespace) -> int:
    for one in kept.releases(project):
        note = " ".join(one.note.split())
        cells = (one.version, f"{one.at:%Y-%m-%d}", one.reviewer, _records(one), note)
        sys.stdout.write("\t".join(cells).rstrip() + "\n")
    return 0


def _records(release: Release) -> str:
    return ", ".join(f"{t.records} {t.what}" for t in release.tables)


def _show(project: Project, chosen: argparse.Namespace) -> int:
    for file in kept.find(project, chosen.version).files:
        sys.stdout.write(f"{file.sha256}  {file.name}\n")
    return 0


def _compare(project: Project, chosen: argparse.Namespace) -> int:
    before = Side(kept.find(project, chosen.version))
    after = Side(kept.find(project, chosen.other)) if chosen.other else Side(before.release, True)
    with shown_progress() as progress:
        found = compare(project, before, after, progress=progress)
    if chosen.out is not None:
        write(project, found, chosen.out, chosen.language)
        sys.stdout.write(f"{len(found.differences)} differences written to {chosen.out}\n")
    else:
        sys.stdout.write(terminal.plain(page(project, found, chosen.language)))
    return _DIFFERS if chosen.exit_code and found.differences else 0


def _verify(project: Project, chosen: argparse.Namespace) -> int:
    release = kept.find(project, chosen.version)
    with shown_progress() as progress:
        found = verify(release, chosen.folder, telling(progress, len(release.files)))
    for one in found:
        sys.stdout.write(f"{one.name}: {_STANDS[one.stands]}\n")
    wrong = [one for one in found if one.stands in (Stands.CHANGED, Stands.MISSING)]
    if wrong:
        complain(f"{len(wrong)} of {len(release.files)} files are not what was released")
    return 2 if wrong else 0


_STANDS = {
    Stands.WHOLE: "as released",
    Stands.CHANGED: "changed",
    Stands.MISSING: "missing",
    Stands.MORE: "not part of the release",
}


def _write(project: Project, chosen: argparse.Namespace) -> int:
    release = kept.find(project, chosen.version)
    with shown_progress() as progress:
        files = write_again(project, release, chosen.folder, progress)
    sys.stdout.write(f"{len(files)} files of release {release.version} in {chosen.folder}\n")
    return 0


RELEASE = Command(
    "release",
    "Give a dataset out under a version; list, compare and verify what was given out.",
    _add_arguments,
    _run,
    examples=(
        "release work.tawthiq make 1.0 dataset-1.0 --table incidents --form csv --form xlsx",
        "release work.tawthiq make 1.1 dataset-1.1 --redact sources --note 'second review'",
        "release work.tawthiq list",
        "release work.tawthiq compare 1.0 1.1 --out changes.md --language ar",
        "release work.tawthiq compare 1.1 --exit-code",
        "release work.tawthiq verify 1.0 dataset-1.0",
        "release work.tawthiq write 1.0 dataset-1.0-again",
    ),
)
