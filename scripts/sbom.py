"""Write the list of everything inside a built program, for tools that look for known weaknesses.

CycloneDX, as JSON: `python -m scripts.sbom dist/jcdesk dist/jcdesk-0.1.0-linux-x86_64.cdx.json`.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL


def component_of(told: dict[str, str], kind: ComponentType) -> Component:
    """One entry of the build's own list."""
    return Component(
        name=told["name"],
        version=told["version"] or None,
        type=kind,
        bom_ref=told["purl"] or told["name"],
        purl=PackageURL.from_string(told["purl"]) if told["purl"] else None,
        licenses=[LicenseFactory().make_from_string(told["licence"])] if told["licence"] else [],
    )


def bill_of(contents: dict[str, list[dict[str, str]]]) -> Bom:
    """The whole: the program, which comes first in the list, and what it depends on."""
    program, *others = contents["components"]
    bill = Bom()
    bill.metadata.timestamp = datetime.now(UTC)
    bill.metadata.component = component_of(program, ComponentType.APPLICATION)
    components = [component_of(told, ComponentType.LIBRARY) for told in others]
    for component in components:
        bill.components.add(component)
    bill.register_dependency(bill.metadata.component, components)
    return bill


def main(bundle: str, path: str) -> None:
    """Read what the build left in `bundle` and write `path`."""
    # On macOS a link leads to it from another folder.
    built = next(Path(bundle).rglob("resources/built.json"))
    text = JsonV1Dot6(bill_of(json.loads(built.read_text("utf-8")))).output_as_string(indent=2)
    Path(path).write_text(text, "utf-8")
    print(path)


if __name__ == "__main__":
    main(*sys.argv[1:])
