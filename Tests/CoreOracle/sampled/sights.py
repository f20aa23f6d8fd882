"""What the explorer saw after each deed, beside what the story shows that anybody can run."""

from collections import Counter

from sampled.follower import Follower
from sampled.promises import Witness

STANDING = ["height", "balances", "goods", "phases"]


def compare(
        sample: dict, trace: dict, follower: Follower, witness: Witness, counts: Counter
) -> list[str]:
    """The differences, of all steps."""
    moves, steps = trace["moves"], iter(sample["steps"])
    step, problems = next(steps), []
    if len(moves) != sample["steps"][-1]["moves"]:
        problems.append(f"{len(moves)} moves were made, and {sample['steps'][-1]['moves']} seen")
    prologue = step["moves"]
    for at in range(len(moves) + 1):
        if at > 0:
            follower.move(moves[at - 1]["events"])
            if at > prologue:
                witness.hear(moves[at - 1]["events"])
        while step is not None and step["moves"] == at:
            if at > 0:
                problems += [f"after {at} moves {each}" for each in differences(
                    step, moves[at - 1], follower, witness, trace if at == len(moves) else None)]
                counts["steps that were compared"] += 1
            step = next(steps, None)
    return problems


def differences(
        step: dict, move: dict, follower: Follower, witness: Witness, ended: dict | None
) -> list[str]:
    found = [f"{key} is {move[key]}, and the explorer saw {step[key]}"
             for key in STANDING if step[key] != move[key]]
    for role, held in step["holds"].items():
        ours = move["holds"][role]["count"], follower.held[role]
        if ours != (held["count"], set(held["labels"])):
            found.append(f"the {role} holds {ours}, and the explorer saw {held}")
    chain = [(each, follower.labels[each], height) for each, height in follower.confirmed()]
    seen = [(each["txid"], each["label"], each["height"]) for each in step["chain"]]
    if sorted(chain) != sorted(seen):
        found.append(f"on the chain is {chain}, and the explorer saw {seen}")
    waiting = [(each, follower.labels[each]) for each in follower.mempool]
    seen = [(each["txid"], each["label"]) for each in step["mempool"]]
    if sorted(waiting) != sorted(seen):
        found.append(f"in the mempool is {waiting}, and the explorer saw {seen}")
    for promise, is_kept in witness.verdicts(move, follower, ended).items():
        if is_kept != (promise not in step["broken"]):
            found.append(f"{promise} is {'kept' if is_kept else 'broken'}, and the explorer "
                         f"saw {step['broken']} broken")
    return found
