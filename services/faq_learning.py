"""Learns linear weights from labelled rows by dual coordinate descent; knows no topic, text or file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Labels = npt.NDArray[np.float32]

SEED = 7
STILL = 1e-4  # an epoch whose largest step is smaller changes nothing any more


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows: row r has the values `values[starts[r]:starts[r+1]]` in the columns `columns[...]`."""

    starts: Ints
    columns: Ints
    values: Floats

    def __len__(self) -> int:
        return len(self.starts) - 1

    def row(self, index: int) -> tuple[Ints, Floats]:
        """Columns and values of one row."""
        span = slice(self.starts[index], self.starts[index + 1])
        return self.columns[span], self.values[span]


def learn(rows: Rows, labels: Labels, width: int, costs: Floats, epochs: int = 8) -> Floats:
    """Weights (`width` x classes) of one linear support vector machine for each column of `labels` (+1 or -1).

    `costs` says for each row how much a mistake counts. All classes walk together through the rows, so that a row
    is read once for all of them. Method: Hsieh et al., 'A dual coordinate descent method for large-scale linear
    SVM' (2008), squared hinge loss.
    """
    weights = np.zeros((width, labels.shape[1]), np.float32)
    duals = np.zeros(labels.shape, np.float32)
    softness = (0.5 / costs).astype(np.float32)
    order = np.random.default_rng(SEED)
    for _ in range(epochs):
        largest = 0.0
        for index in order.permutation(len(rows)):
            columns, values = rows.row(index)
            here = weights[columns]
            signs, before = labels[index], duals[index]
            slope = signs * (values @ here) - 1 + softness[index] * before
            after = np.maximum(before - slope / (values @ values + softness[index]), 0)
            step = (after - before) * signs
            if not step.any():
                continue
            duals[index] = after
            weights[columns] = here + values[:, None] * step
            largest = max(largest, float(np.abs(step).max()))
        if largest < STILL:
            break
    return weights
