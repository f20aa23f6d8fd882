"""One path after the other: what is wrong with it, to whoever did not find it."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from sampled.follower import Follower
from sampled.forest import Forest
from sampled.promises import WITNESSES
from sampled.sights import compare
from sampled.story import ChainStory
from sampled.worlds import World


class Opinion:
    """Judges paths on one forest, so that what they share is built once."""

    def __init__(self, counts: Counter):
        self.counts = counts
        self.forest = Forest(counts)

    @contextmanager
    def uncounted(self) -> Iterator[None]:
        """Leaves what is done meanwhile out of the counts."""
        kept = Counter(self.counts)
        yield
        self.counts.clear()
        self.counts.update(kept)

    def judge(self, world: World, sample: dict, answer: dict) -> list[str]:
        if "error" in answer:
            return [f"paychan run says {answer['message']}"]
        if answer["scenario"] != sample["scenario"]:
            return ["another story was run"]
        story = ChainStory(answer["chain"], self.forest, self.counts)
        story.read()
        for promise in sample["steps"][-1]["broken"]:
            self.counts[f"broken at the end: {promise}"] += 1
        self.counts[f"path: {world.name}"] += 1
        return story.judge() + self.compare(world, sample, answer, story)

    def compare(
            self, world: World, sample: dict, answer: dict, story: ChainStory) -> list[str]:
        """What the events tell otherwise, if they tell of the chain that Core was given."""
        mined = [event["hash"] for move in answer["moves"] for event in move["events"]
                 if event["event"] == "mined"]
        if not story.blocks.keys() >= set(mined):
            return ["the events tell of blocks that the chain does not have"]
        follower = Follower(story.blocks)
        witness = WITNESSES[world.family](world, sample["cheat"])
        problems = compare(sample, answer, follower, witness, self.counts)
        if [each for each, _ in follower.confirmed()] != story.confirmed():
            problems.append("the events tell of another chain than the blocks make")
        return problems


def impossible_story(sample: dict) -> dict | None:
    """The story with what was tried somewhere on its way, which must be refused there."""
    attempt = sample["impossible"]
    if attempt is None:
        return None
    moves = sample["scenario"]["moves"][:attempt["moves"]] + attempt["tried"]
    return sample["scenario"] | {"moves": moves}


def judge_impossible(sample: dict, answer: dict) -> list[str]:
    attempt = sample["impossible"]
    first, count = attempt["moves"], len(attempt["tried"])
    if answer.get("error") != "impossible-move":
        return [f"{attempt['tried']} can happen after {first} moves"]
    if not first <= answer["move"] < first + count:
        return [f"move {answer['move']} cannot happen, and {first} moves can"]
    return []
