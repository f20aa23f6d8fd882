internal import Telling

extension OneWay {
  /// The texts of `Walkthrough+LateCashier`, in Chinese.
  static let chineseOfLateCashier: Catalogue = [
    "The cashier who closed late": "晚关一步的收银员",
    """
    {who} is paid through a channel and takes the money to the chain one block too late. \
    {who 2}'s refund is first, and takes all of it.
    """: "{who} 通过通道收款，把钱拿上链时晚了一个区块。{who 2} 的退款交易抢了先，把钱全拿走了。",
    "A till with a closing time": "有打烊时间的收银台",
    """
    {who} has put {capacity} into a channel to {who 2}. The script gives the money to both \
    keys together, and from height {expiry} on to the key of {who} alone, so block \
    {firstRefundBlock} is the first that may hold a refund. At tip {closeBy} a close of \
    {who 2} is still sure to be ahead of it, if miners take no more than {delay}.
    """: """
    {who} 往通向 {who 2} 的通道里放了 {capacity}。按脚本，这笔钱要双方的密钥一起才能动；从高\
    度 {expiry} 起，{who} 的密钥单独就能动，所以区块 {firstRefundBlock} 是第一个可以收录退款\
    交易的区块。只要矿工拖延不超过 {delay}，{who 2} 在链尖 {closeBy} 发出关闭交易，仍然一定\
    能赶在它前面。
    """,
    "{who} buys": "{who} 买东西",
    """
    {stateCount} payments, {unit} each, and {who} hands over goods worth {goods} for them. \
    The latest payment gives {who} {share}, and the chain has seen none of it.
    """: """
    {stateCount} 笔付款，每笔 {unit}，{who} 为此交出价值 {goods} 的货。最新一笔付款给 {who} \
    {share}，链上还什么都没见到。
    """,
    "The cashier goes home": "收银员回家了",
    """
    {who} switches off the computer and forgets the deadline. Blocks come, and at height \
    {height} it is the last moment: a close that is offered now can be in block {blockAhead}\
    , and the refund cannot be in a block before block {firstRefundBlock}.
    """: """
    {who} 关了电脑，把最后期限忘了。区块一个接一个，到了高度 {height}，已是最后一刻：现在发\
    出关闭交易，还能进区块 {blockAhead}；退款交易呢，区块 {firstRefundBlock} 之前进不去。
    """,
    "One block later": "晚了一个区块",
    """
    Height {height}, and the next block may hold the refund. The program of {who} has waited \
    for that and broadcasts it. {who 2} comes back right after that and broadcasts the \
    close, and every node refuses it. {answer} A node's word for that is "{reason}".
    """: """
    高度 {height}，下一个区块就可以收录退款交易。{who} 的程序等的就是这一刻，随即广播退款交\
    易。{who 2} 紧接着回来，广播关闭交易，所有节点都拒绝。{answer}用节点的话说，这叫“\
    {reason}”。
    """,
    "The refund takes all": "退款交易拿走一切",
    """
    Block {height} holds the refund. It knows nothing of payments: {who} has the whole \
    capacity back, and {who 2}, who has handed over goods worth {goods}, is short of \
    {shortfall}. No rule of the chain was broken. On the chain: {confirmed}.
    """: """
    区块 {height} 收录了退款交易。它才不管什么付款：{who} 拿回了全部容量，{who 2} 交出了价值 \
    {goods} 的货，却少拿了 {shortfall}。链上的规则一条也没有违反。链上有{confirmed}。
    """,
    "A cashier with an alarm clock": "有闹钟的收银员",
    """
    The same once more, and the computer stays on. {who} may need {reaction} to act, so the \
    program does not wait for the last moment: at tip {lastTipToAccept} it closes by itself, \
    and block {block} holds the close. {who} has {moved}.
    """: """
    同样的故事再来一遍，这次电脑一直开着。{who} 可能要 {reaction}才能动手，所以程序不等最后\
    一刻：到了链尖 {lastTipToAccept}，它自己就关闭，关闭交易进了区块 {block}。{who} 拿到了 \
    {moved}。
    """,
    "No payment after that": "过了时间，不再付款",
    """
    In this world the program has forgotten to close, and {who} pays once more at height \
    {height}. The payment would be worthless if {who 2} were as slow as agreed, so it is not \
    even made. {refusal}
    """: """
    在这个世界里，程序忘了关闭，{who} 在高度 {height} 又来付一笔。要是 {who 2} 真像约定的那\
    样慢，这笔付款就一文不值，所以根本就没有付出去。{refusal}
    """,
    "The rule": "规则",
    """
    A close that is offered at tip T is in a block no later than T and the delay of miners \
    together, and that block must come before the first block of the refund. 'paychan \
    explore --family one-way --sweep' looks at every future of small channels and finds no \
    attack as long as that holds, and the shortest attack one block beyond.
    """: """
    在链尖 T 发出的关闭交易，最晚会进高度为 T 加上矿工延迟的区块，而这个区块必须早于退款交易\
    的第一个区块。'paychan explore --family one-way --sweep' 会查遍小通道的每一种未来：只要\
    守住这一条，就找不到攻击；越过一个区块，就找到最短的攻击。
    """,
  ]
}
