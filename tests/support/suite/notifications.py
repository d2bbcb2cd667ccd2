"""Which sentences are said to people who have not just written, as the code itself tells.

Looked for: what posts letters in a lane of its own, and whoever hands such a function the name of a
sentence. A name must be a constant there; a part that is filled in reads `*`.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]
GIVEN = "name"
"""What the parameter is called that holds the name of a sentence."""

BY_DATA = {"scheduler.reminders.send", "scheduler.branch.notices", "scheduler.digests.send"}
"""Their names come from the ladder and the kinds of notices; test_templates.py lists them."""

Function = ast.FunctionDef
Place = tuple[str, str]
"""Module and function."""


@dataclass
class Module:
    """One file: its functions and what its constants are."""

    name: str
    functions: list[Function] = field(default_factory=list)
    constants: dict[str, str] = field(default_factory=dict)
    imported: dict[str, str] = field(default_factory=dict)
    """Full names by what they are called here."""

    def full_name(self, called: str) -> str:
        """The full name of a function or module that is called so here."""
        first, _, rest = called.partition(".")
        known = self.imported.get(first)
        if known is None:
            return f"{self.name}.{called}"
        return f"{known}.{rest}" if rest else known


Call = tuple[Module, Function, ast.Call]
"""A call, with the function that it stands in."""


def modules() -> list[Module]:
    files = [file for part in ("handlers", "scheduler") for file in (ROOT / part).rglob("*.py")]
    return [read(file) for file in sorted(files)]


def read(file: Path) -> Module:
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    tree, found = ast.parse(file.read_text("utf-8")), Module(name)
    found.functions = [each for each in ast.walk(tree) if isinstance(each, Function)]
    for each in tree.body:
        if isinstance(each, ast.Assign):
            found.constants |= dict(pairs(each.targets[0], each.value))
        if isinstance(each, ast.ImportFrom) and each.module:
            names = {one.asname or one.name: f"{each.module}.{one.name}" for one in each.names}
            found.imported |= names
    return found


def pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, str]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=False):
            yield from pairs(one, other)
    elif isinstance(target, ast.Name) and isinstance(value, ast.Constant):
        yield target.id, f"{value.value}"


def calls_by_name(found: list[Module]) -> dict[str, list[Call]]:
    """Every call in a function, by the full name of what is called."""
    calls = defaultdict[str, list[Call]](list)
    for module in found:
        for function in module.functions:
            for each in ast.walk(function):
                if isinstance(each, ast.Call):
                    name = module.full_name(ast.unparse(each.func))
                    calls[name].append((module, function, each))
    return calls


def posters(calls: dict[str, list[Call]]) -> set[Place]:
    """Where a letter is posted that is no reply."""
    return {
        (module.name, function.name)
        for module, function, _ in calls["models.messaging.outbox.post"]
        if "Lane.BULK" in ast.unparse(function)
    }


def parameters(function: Function) -> list[str]:
    return [each.arg for each in function.args.args + function.args.kwonlyargs]


@cache
def spoken() -> frozenset[str]:
    """Names of sentences, as far as the code tells them."""
    found, names = modules(), set[str]()
    functions = {(each.name, one.name): one for each in found for one in each.functions}
    calls = calls_by_name(found)
    todo = sorted(posters(calls))
    for place in todo:
        order = parameters(functions[place])
        if GIVEN not in order:
            names |= written(found, place)
            continue
        for module, caller, call in calls.get(".".join(place), ()):
            for name in handed(module, caller, call, order):
                if name is not None:
                    names.add(name)
                elif (module.name, caller.name) not in todo:
                    todo.append((module.name, caller.name))
    return frozenset(names)


def written(found: list[Module], place: Place) -> set[str]:
    """The names in the bodies that a module writes itself."""
    module = next(each for each in found if each.name == place[0])
    bodies = [
        (function, each)
        for function in module.functions
        for each in ast.walk(function)
        if isinstance(each, ast.Dict) and module.name not in BY_DATA
    ]
    return {
        name
        for function, body in bodies
        for key, value in zip(body.keys, body.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == GIVEN
        for name in values(module, function, value)
        if name is not None
    }


def handed(
    module: Module, caller: Function, call: ast.Call, order: list[str]
) -> Iterator[str | None]:
    """What the call hands over as the name; None: what the caller itself was handed."""
    named = {each.arg: each.value for each in call.keywords}
    value = named.get(GIVEN) or call.args[order.index(GIVEN)]
    yield from values(module, caller, value)


def values(module: Module, caller: Function, value: ast.expr) -> Iterator[str | None]:
    match value:
        case ast.Constant():
            yield f"{value.value}"
        case ast.JoinedStr():
            parts = (each.value if isinstance(each, ast.Constant) else "*" for each in value.values)
            yield "".join(f"{part}" for part in parts)
        case ast.IfExp():
            yield from values(module, caller, value.body)
            yield from values(module, caller, value.orelse)
        case ast.Name() if value.id in parameters(caller):
            yield None
        case ast.Name() if value.id in module.constants:
            yield module.constants[value.id]
        case ast.Name():
            for each in ast.walk(caller):
                if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == value.id:
                    yield from values(module, caller, each.value)
        case _:
            parts = (each for each in ast.walk(value) if isinstance(each, ast.Constant))
            yield from (f"{each.value}" for each in parts)
