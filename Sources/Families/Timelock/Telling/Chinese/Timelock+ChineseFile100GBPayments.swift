internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+File100GBPayments`, in Chinese.
  static let chineseOfFile100GBPayments: Catalogue = [
    "The first GB: {division}": "第一个 GB：{division}",
    """
    {who} is to send a GB now, and holds nothing that is worth it: the only transaction that \
    both have signed gives everything back to {who 2}. So another one comes first.
    """: """
    现在该 {who} 发一个 GB 了，可 {who} 手里没有什么抵得上它：双方都签过的交易只有一笔，而那\
    一笔会把钱全部退给 {who 2}。所以，得先有另一笔。
    """,
    """
    {who} asks for a new division: {share} for {who}, {share 2} for {who 2}. Both sign it, \
    {who 2} first, and neither broadcasts it. It is called commitment {state}. {who 2} now \
    holds a transaction that pays, and sends the first GB.
    """: """
    {who} 提出新的分配方案：{who} 得 {share}，{who 2} 得 {share 2}。双方都签名，{who 2} 先签，\
    谁也不广播。它叫承诺交易 {state}。现在 {who 2} 手里有了一笔会付钱给自己的交易，于是发出\
    第一个 GB。
    """,
    """
    But there is still the refund. It spends the same output as the commitment, and an \
    output can be spent only once: so one of the two will count, and it must be the \
    commitment. Its lock is {lock}, which is {step} lower than the refund's: it may be in a \
    block {step} earlier. That is the whole trick.
    """: """
    可是退款交易还在。它和承诺交易花的是同一个输出，而一个输出只能花一次：所以两笔里只有一笔\
    算数，而且必须是承诺交易。承诺交易锁定到高度 {lock}，比退款交易低 {step}，能进区块的时间\
    也就早了 {step}。全部的窍门就在这里。
    """,
    "How two transactions carry {unitsInAll} payments: {division}":
      "两笔交易怎样承载 {unitsInAll} 笔付款：{division}",
    """
    And so on, one GB and one commitment at a time: {stateCount} by now. {messages} messages \
    went to and fro, and nothing of it touches the chain: since the funding it has not seen \
    a single transaction. However many commitments they sign, each replaces the one before, \
    and in the end one transaction will pay out what the last one says. With the funding \
    that makes two.
    """: """
    就这样，一个 GB 一笔承诺交易，到现在已有 {stateCount} 笔。来回的消息有 {messages} 条，链\
    上毫无动静：注资交易之后，再没有出现过一笔交易。承诺交易签得再多，也是后一笔取代前一笔，\
    到最后，由一笔交易来付钱，最后那笔怎么分，它就怎么付。加上注资交易，就是两笔。
    """,
    """
    The file has half arrived, and now most is at stake. {who} has sent goods worth {goods}, \
    for which the chain has paid nothing yet. {who 2} has {share} left in an account that \
    one key does not open. So this is the time to ask: what if?
    """: """
    文件传到一半，眼下风险最大。{who} 发出的货值 {goods}，链上却还什么都没付。{who 2} 也还有\
    钱在那个一把密钥打不开的账户里：{share}。所以，现在正该问一句：要是……呢？
    """,
    "The second GB: {division}": "第二个 GB：{division}",
    """
    One more GB, one more commitment. The first one is stale now, but it still exists, and \
    both have signed it. It gives {who} {share} instead of {share 2}. What keeps {who} from \
    using it?
    """: """
    又一个 GB，又一笔承诺交易。第一笔现在过时了，但它还在，而且双方都签过。按它，{who} 得 \
    {share}，而不是 {share 2}。{who} 为什么不拿它来用？
    """,
    """
    Both spend the same output, and an output can be spent only once: the one that a block \
    holds first wins, and the other is worthless. Commitment {state}, locked another {step} \
    lower, unlocks first. From block {firstBlock} to block {lock} it has the chain to \
    itself.
    """: """
    两笔花的是同一个输出，而一个输出只能花一次：先进区块的那笔赢，另一笔作废。承诺交易 \
    {state} 又锁低了 {step}，所以先解锁。从区块 {firstBlock} 到区块 {lock}，整条链由它独享。
    """,
    """
    Somebody must be awake to use that. {who} need not be, for no older division gives {who} \
    less. {who 2} must: from height {lock} on, {who 2} may take {reaction} to notice and \
    broadcast (the reaction), and then miners may take {delay} to find a place for it (the \
    delay). That makes {pace}, and they have agreed on a step of {step}. Where miners may \
    also undo blocks that they have found, a step has to be longer: 'paychan tour ladder' \
    tells how much.
    """: """
    要用上这段时间，得有人醒着。{who} 不必醒着，因为按哪个旧方案，{who} 都不会少拿。{who 2} \
    却必须醒着：从高度 {lock} 起，{who 2} 发现并广播，可以用 {reaction}（反应时间）；然后矿\
    工给它找个位置，又可以用 {delay}（延迟）。加起来是 {pace}，而他们约定的步长是 {step}。如\
    果矿工还可能回退已经挖出的区块，步长就得更长：要长多少，'paychan tour ladder' 里有。
    """,
  ]
}
