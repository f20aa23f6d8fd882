internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+Branches`, in Chinese.
  static let chineseOfBranches: Catalogue = [
    "A block can be undone": "区块也会被回退",
    """
    Now and then miners find two blocks at once, and a longer branch replaces the last block \
    of the chain. The terms of this channel reckon with that: {undone} may be undone. {who} \
    has paid once. At height {height}, one block before commitment {state} is final, \
    another payment is ordered, and {who} does not even ask for it. {refusal}
    """: """
    矿工偶尔会同时挖出两个区块，这时链的最后一个区块会被一条更长的分支取代。这条通道的条款算\
    到了这一点：可能有 {undone}被回退。{who} 付过一次款。到高度 {height}，再过一个区块，承诺\
    交易 {state} 的锁定期就过了。这时又要付一次款，{who} 却连请求都不发。{refusal}
    """,
    """
    In this world both leave out that rule. At height {height} commitment {state} is signed \
    by both, is final at once, and is on its way to the next block. Commitment {state 2} is \
    not final yet.
    """: """
    在这个世界里，双方都去掉那条规则。到高度 {height}，承诺交易 {state} 双方都签好了，一签好，\
    锁定期就已经过了，正等着进下一个区块。承诺交易 {state 2} 的锁定期还没过。
    """,
    "What if a branch undoes the block that holds it?": "如果收下它的区块被一条分支回退了呢？",
    "In the next block": "进了下一个区块",
    """
    {who} falls silent. Commitment {state} is in block {height}: it looks as if all were \
    well.
    """: "{who} 没了声音。承诺交易 {state} 进了区块 {height}：看上去一切都好。",
    "A longer branch": "更长的分支",
    """
    Two empty blocks take the place of that block. Commitment {state} waits in the mempool \
    again, at height {height}. The lock of commitment {state 2} is past now: both may be in \
    the next block.
    """: """
    两个空区块顶替了那个区块。承诺交易 {state} 又回到内存池里等着，此时是高度 {height}。承诺\
    交易 {state 2} 的锁定期现在也过了：两笔都可能进下一个区块。
    """,
    """
    {who} hands commitment {state} to a miner that prefers it, and it is in block {height}. \
    {who 2} has handed over goods worth {goods} and is short of {shortfall}.
    """: """
    {who} 把承诺交易 {state} 交给一个偏爱它的矿工，它就进了区块 {height}。{who 2} 交出了价值 \
    {goods} 的货，少拿了 {shortfall}。
    """,
    """
    Only a confirmation that no branch will undo counts. A state needs time for its side to \
    act, for miners to take it, for a branch to undo that, and for miners to take it again, \
    all of it before the state before it is final.
    """: """
    哪条分支都回退不掉的确认，才算数。一个状态要有时间让自己这一方动手，让矿工收下它，让分支\
    把它回退，再让矿工收下一次，而且全都要赶在前一个状态的锁定期过去之前。
    """,
  ]
}
