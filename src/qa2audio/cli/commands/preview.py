"""`qa2audio preview`: the built show in a browser, on this machine or on the phone beside it."""

from __future__ import annotations

import socket
from io import StringIO
from pathlib import Path

import click

from qa2audio.show.preview import Preview, built_folder, open_server


@click.command()
@click.argument(
    "show",
    required=False,
    default=Path(),
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="[SHOW]",
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 is any free one."
)
@click.option("--open", "open_it", is_flag=True, help="Open it in the browser.")
@click.option("--watch", is_flag=True, help="Reload the pages when the built show changes.")
@click.option(
    "--lan", is_flag=True, help="Serve it to the local network, too, and show a QR code for the phone."
)
def preview(show: Path, port: int, open_it: bool, watch: bool, lan: bool) -> None:
    """Serve the built show in the folder SHOW, until Ctrl-C.

    Pages and feed name this server in place of the published address, so a podcast app can subscribe to it.
    """
    phone = _own_address() if lan else ""
    app = Preview(built_folder(show), hosts=(phone,) if phone else (), watch=watch)
    server = open_server(app, "0.0.0.0" if lan else "127.0.0.1", port)  # noqa: S104 - asked for by --lan
    address = f"http://127.0.0.1:{server.port}/"
    click.echo(f"{address}   feed: {address}feed.xml   (Ctrl-C ends it)")
    if phone:
        _show_code(f"http://{phone}:{server.port}/")
    if open_it:
        click.launch(address)
    server.serve_forever()
    click.echo("Stopped.")


def _show_code(address: str) -> None:
    import segno  # for `--lan` alone: 20 ms

    drawn = StringIO()
    segno.make(address, error="l").terminal(drawn, compact=True)
    click.echo(f"On the phone: {address}\n{drawn.getvalue()}")


def _own_address() -> str:
    """Return this machine's address in the local network: the one from which it would talk to the world."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # a documentation address; nothing is sent
        except OSError:
            return ""
        return str(probe.getsockname()[0])
