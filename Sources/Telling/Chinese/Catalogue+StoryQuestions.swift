extension Catalogue {
  /// The questions that every family may ask of how a story ends.
  static let storyQuestions: Catalogue = [
    "Who has the money in the end?": "最后钱在谁手里？",
    "Each has what was agreed on last, or can take it alone": "各人都有最后谈定的那一份，或者自己就能拿到",
    "What was agreed last is what counts, on the chain or by a transaction in hand.":
      "算数的是最后谈定的结果，要么已经上链，要么凭手里的交易就能拿到。",
    "Look at what {who} has in the end, and at what was agreed on last.":
      "看看 {who} 最后有多少，再看看双方最后谈定的是多少。",
    "It is stuck: nobody can take it alone any more": "卡住了：谁也没法再单独把钱拿走",
    "Look for a transaction that one side can broadcast without the other.":
      "找找看，有没有哪笔交易是一方不用对方就能广播的。",
    "{who} has some of what is due to {who 2}": "该归 {who 2} 的钱，有一部分到了 {who} 手里",
    "What if {who} vanishes here?": "要是 {who} 这时候消失了呢？",
    "{who} is gone": "{who} 不见了",
    """
    {who} answers nothing from here on, and blocks come as ever. The program of {who 2} goes on by \
    itself. At height {height}, when its time is past, the chain holds {confirmed}.
    """: """
    从这里起，{who} 什么也不回，区块照常出来。{who 2} 的程序自己往下走。到高度 {height}，该等的\
    都等到了，链上有{confirmed}。
    """,
    "Whoever is left takes what it can take alone, by what it holds and by the clock.":
      "剩下的一方凭手里的交易和时间，拿走自己单独能拿到的。",
    "What if a longer branch undoes the last block?": "要是一条更长的分支把最后一个区块回退了呢？",
    "The block is undone": "区块被回退",
    """
    A block that was found elsewhere, and another on top of it, take the place of the last one. \
    What it held waits for a block again. At height {height} the chain holds {confirmed}.
    """: """
    别处挖出一个区块，后面又接上一个，取代了最后那个区块。里面的交易重新等着进区块。到高度 \
    {height}，链上有{confirmed}。
    """,
    """
    A block that is undone gives back what it held: it waits and is mined again, unless something \
    else may take its place.
    """: """
    被回退的区块把里面的交易交还出来：重新排队，再进区块，除非有别的交易能抢走它的位置。
    """,
  ]
}
