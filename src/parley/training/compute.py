"""Where, in which precision and at what pace training runs (a GPU where there is one, else the CPU at its fastest), and
what is kept of it after a stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

import torch

Network = TypeVar("Network", bound=torch.nn.Module)


@cache
def device() -> torch.device:
    """The first CUDA GPU, else the CPU."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def _seconds(dtype: torch.dtype) -> float:
    """Time of a few products of the encoder's largest shape."""
    a, b = torch.randn(2048, 384, dtype=dtype), torch.randn(384, 1536, dtype=dtype)
    best = float("inf")
    for _ in range(5):
        begun = time.perf_counter()
        torch.mm(a, b)
        best = min(best, time.perf_counter() - begun)
    return best


@cache
def half() -> bool:
    """Whether bfloat16 is faster: so on GPUs and CPUs with AMX; with AVX-512 alone its products take twice as long."""
    return device().type == "cuda" or _seconds(torch.bfloat16) < _seconds(torch.float32)


def autocast() -> torch.autocast:
    """The context in which the network runs forward."""
    return torch.autocast(device().type, dtype=torch.bfloat16, enabled=half())


def paced(optimiser: torch.optim.Optimizer, warmup: float, total: int) -> torch.optim.lr_scheduler.LambdaLR:
    """Rates that rise over `warmup` steps, then fall in a line to a fiftieth at step `total`."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / warmup) * max(0.02, 1 - step / total)
    )


def kept(model: Network, saved: Path, make: Callable[[], Network]) -> Network:
    """What is in a file, or is made and then kept there; `model` lends its form."""
    if saved.exists():
        model.load_state_dict(torch.load(saved, map_location="cpu"))
        return model
    made = make()
    saved.parent.mkdir(parents=True, exist_ok=True)
    partial_file = saved.with_suffix(".partial")
    torch.save(made.state_dict(), partial_file)
    partial_file.replace(saved)
    return made
