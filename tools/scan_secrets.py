"""Scan a folder with detect-secrets as the plugin repository does, and fail on any finding."""
from __future__ import annotations

import json
import subprocess
import sys


def findings(folder: str) -> dict[str, list[dict[str, object]]]:
    """What detect-secrets finds in all files of ``folder`` but ``metadata.txt``, by file."""
    done = subprocess.run(
        [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt", "."],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)["results"]


def main() -> int:
    """Print the findings of the folder given; exit code 1 if there are any."""
    found = findings(sys.argv[1])
    for path, places in sorted(found.items()):
        for place in places:
            print(f"{path}:{place['line_number']}: {place['type']}")
    print("detect-secrets: nothing found" if not found else f"detect-secrets: findings in {len(found)} files")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
