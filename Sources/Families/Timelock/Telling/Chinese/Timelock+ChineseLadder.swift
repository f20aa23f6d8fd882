internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+Ladder`, in Chinese.
  static let chineseOfLadder: Catalogue = [
    "The ladder": "阶梯",
    """
    Why the locks of a channel step down, how long each state has the chain to itself, and \
    what happens when the step is shorter than miners may take.
    """: """
    通道的锁定为什么要一级一级往下走，每个状态能独占链多久，步长比矿工可能拖的时间还短时又会\
    怎样。
    """,
    "Every state is a rung": "一个状态，一级阶梯",
    """
    {who} has paid {stateCount} times, {unit} each. The refund is locked to {lock}, and each \
    commitment {step} lower than the one before: {lock 2}, {lock 3}, {lock 4}. All are \
    signed by both, all spend the same output, and at most one of them can ever be in a \
    block.
    """: """
    {who} 付过 {stateCount} 次款，每次 {unit}。退款交易锁定到高度 {lock}，承诺交易一笔比一笔\
    低 {step}：{lock 2}、{lock 3}、{lock 4}。这些交易双方都签过名，花的都是同一个输出，永远\
    最多只有一笔能进区块。
    """,
    """
    A transaction with lock L can be in block H only if L is less than H. So the latest \
    state, whose lock is the lowest, is the first that may.
    """: """
    锁定到 L 的交易，只有在 L 小于 H 时才能进区块 H。最新的状态锁定得最低，所以最先轮到它。
    """,
    "The window": "窗口",
    """
    Height {height}: the lock of commitment {state} has just opened, and the next block may \
    hold it. For {step} it is the only one that any block may hold; then commitment \
    {state 2} becomes possible, too, in block {firstBlock}. {who} has fallen silent, so \
    {who 2} broadcasts.
    """: """
    高度 {height}：承诺交易 {state} 的锁定刚刚打开，下一个区块就可以收它。在 {step}之内，区\
    块能收的只有它；之后，承诺交易 {state 2} 也有了机会，从区块 {firstBlock} 开始。{who} 已\
    经没了声音，于是 {who 2} 广播。
    """,
    "Even slow miners are fast enough": "矿工慢一点也来得及",
    """
    Miners may take up to {delay} over a transaction that they could mine at once. They \
    leave out commitment {state} for as long as they may, and {who} tries the old one. \
    {answer} A node's word for that is "{reason}".
    """: """
    一笔马上就能打包的交易，矿工最多可以拖 {delay}。他们能拖多久就拖多久，一直不收承诺交易 \
    {state}，{who} 就来试旧的那笔。{answer}节点的说法是“{reason}”。
    """,
    "In time": "赶上了",
    """
    With the next block their time is up, and commitment {state} is in it, before any block \
    could hold the old one. On the chain: {confirmed}.
    """: """
    再来一个区块，矿工就不能再拖了，承诺交易 {state} 就在这个区块里，而旧的那笔这时还进不了\
    任何区块。链上有：{confirmed}。
    """,
    "A ladder with steps that are too short": "步长太短的阶梯",
    """
    The same with a step of {step}, while miners may still take {delay}. {who} does not even \
    offer that. {refusal}
    """: """
    还是这些条件，只是步长改成 {step}，而矿工仍然可以拖 {delay}。这样的通道，{who} 连提都不\
    会提。{refusal}
    """,
    "What if they agreed to it all the same?": "要是双方还是同意了呢？",
    """
    In this world both leave out that rule. {stateCount} payments later the locks stand at \
    {lock}, {lock 2} and so on, {step} apart.
    """: """
    在这个世界里，双方都去掉那条规则。付过 {stateCount} 次款之后，锁定的高度是 {lock}、\
    {lock 2}，依此类推，彼此相隔 {step}。
    """,
    "What if a miner helps {who} to be late?": "如果有矿工帮 {who} 拖延呢？",
    "Miners take their time": "矿工不着急",
    """
    {who} falls silent. At height {height} the lock of commitment {state} has been open for \
    one block, {who 2} has broadcast it, and the miner of that block has left it out, as \
    miners may. Now the old one may be in the next block, too.
    """: """
    {who} 没了声音。到高度 {height}，承诺交易 {state} 的锁定已经打开一个区块了，{who 2} 也已\
    经把它广播出去，但那个区块的矿工没有收它，矿工可以这样做。现在，旧的那笔也能进下一个区块\
    了。
    """,
    "The old one is mined": "旧的进了区块",
    """
    {who} hands commitment {state} to a miner that prefers it, and it is in block {height}. \
    It was signed by both and its lock was past: the block is valid. {who 2} has handed over \
    goods worth {goods} and is short of {shortfall}.
    """: """
    {who} 把承诺交易 {state} 交给一个偏爱它的矿工，它就进了区块 {height}。双方都签过名，锁定\
    期已过：区块有效。{who 2} 交出了价值 {goods} 的货，少拿了 {shortfall}。
    """,
    """
    A place in the mempool proves nothing, only a block does. The step must leave room for \
    the side that has to act and for the miner that has to be found.
    """: """
    进了内存池什么也证明不了，进了区块才算。步长要留够余地，让该动手的一方来得及动手，也来得\
    及找到打包的矿工。
    """,
    "The rule": "规则",
    """
    A ladder is safe if and only if reaction and delay fit into a step: a side may need \
    {reaction} before it acts, miners may take {delay}, and the step is {step}. Where a \
    branch may undo blocks, these and the delay once more have to fit, too. That is not an \
    opinion: 'paychan explore --sweep' looks at every future of small channels and finds \
    just these boundaries.
    """: """
    阶梯安全，当且仅当一个步长里放得下反应时间和延迟：一方动手之前可能要花 {reaction}，矿工\
    可能要拖 {delay}，而步长是 {step}。如果分支可能回退区块，那么被回退的区块，再加上一次延\
    迟，也得放得下。这不是谁的看法：'paychan explore --sweep' 查遍小通道的每一种未来，找到的\
    正是这些边界。
    """,
    """
    What it costs: each update uses up one step of the channel's life. At ten minutes a \
    block that is room for {updatesPerDay} updates a day, and a longer step means fewer of \
    them.
    """: """
    代价是：每次更新都要用掉通道寿命里的一个步长。按十分钟一个区块算，一天有 {updatesPerDay} \
    次更新的余地；步长越长，次数越少。
    """,
  ]
}
