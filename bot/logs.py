"""Decides how the program's log looks and keeps the bot's token out of it; it decides nothing of what is logged."""

import logging
import sys
from types import TracebackType

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

MASK = "***"

# They speak of every job, statement and request, at levels that are meant for what happens to people.
_TALKATIVE = ("apscheduler", "aiosqlite", "httpx", "httpcore", "asyncio", "aiohttp.access")


def configure(level: str, style: str, token: str) -> None:
    """Send all logging, of libraries too, to standard error as text or as one JSON object a line.

    `level` is a name ('INFO'), `style` 'console' or 'json'. Moments are UTC. The token's secret half is replaced in the
    finished line, so it does not matter whether a message, an exception or a library brought it.
    """
    stamp: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    render: list[Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if style == "json":
        render += [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    else:
        # The plain traceback: the rich one prints local variables, and may break a token over two lines.
        render.append(
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback)
        )
    render.append(_Mask(token))
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=stamp, processors=render))
    structlog.configure(
        processors=[*stamp, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(root.level, logging.WARNING))
    logging.captureWarnings(True)
    sys.excepthook = _log_uncaught


class _Mask:
    """The last step: takes the token out of the finished line."""

    def __init__(self, token: str) -> None:
        # The half before the colon is the bot's public id; the other may stand alone or after an escaped colon.
        self._secret = token.partition(":")[2] or token

    def __call__(self, _logger: WrappedLogger, _method: str, line: EventDict | str) -> str:
        return str(line).replace(self._secret, MASK) if self._secret else str(line)


def _log_uncaught(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
    else:
        logging.getLogger(__name__).critical("uncaught", exc_info=(kind, error, traceback))
