internal import Telling

extension OneWay {
  /// The texts of `Walkthrough+FourDoors`, in Chinese.
  static let chineseOfFourDoors: Catalogue = [
    "Four doors out": "四扇逃生门",
    """
    {who}'s money is under two keys, and {who 2} vanishes. Without a way out the money is \
    gone; there are four ways out, and each has its price.
    """: """
    {who} 的钱压在双方的密钥下，{who 2} 消失了。没有出路，这钱就没了；出路有四条，每条都有代\
    价。
    """,
    "A room without a door": "一间没有门的屋子",
    """
    {who} puts {capacity} under both keys, and nothing else was agreed. This is how every \
    explanation of channels begins: two people, one output, and good will.
    """: """
    {who} 把 {capacity} 放到双方的密钥下，别的什么都没约定。凡是讲解通道，都这样开头：两个人，\
    一个输出，外加善意。
    """,
    "A stream of payments": "一连串付款",
    """
    {who} signs payment after payment, {stateCount} by now: {division}. {who 2} hands over \
    goods worth {goods} for them, and holds a transaction that takes them to the chain.
    """: """
    {who} 一笔接一笔地签付款，到现在 {stateCount} 笔：{division}。{who 2} 为此交出价值 \
    {goods} 的货，手里有一笔交易，能把这些付款拿上链。
    """,
    "As long as both are honest": "只要双方都诚实",
    """
    {who} closes, block {height} holds it, and each has what was agreed. Many streams end \
    just like this one. But {who 2} depended on it: no transaction in the hands of {who 2} \
    could have brought anything back.
    """: """
    {who} 关闭通道，关闭交易进了区块 {height}，双方各得约定的钱。许多付款流的结局就是这样。\
    可是 {who 2} 全靠这份诚实：自己手里没有一笔交易能拿回一分钱。
    """,
    "What if {who} vanishes now?": "要是 {who} 现在消失呢？",
    "No transaction to broadcast": "没有交易可以广播",
    """
    {who} is gone. A hundred blocks later {who 2} still holds the funding and nothing that \
    spends it: {locked} lie under both keys, and none of it was paid.
    """: """
    {who} 消失了。一百个区块过去，{who 2} 手里还是只有注资交易，没有能花它的交易：{locked} \
    压在双方的密钥下，一分也没付出去。
    """,
    """
    Without a way out {who} has to trust {who 2} with the whole deposit: it takes one \
    signature to get it back, and {who 2} can ask any price for that.
    """: """
    没有出路，{who} 就得把放进去的钱全托付给 {who 2}：拿回来要一个签名，{who 2} 可以为它随便\
    开价。
    """,
    "The first door: a refund signed in advance": "第一扇门：事先签好的退款交易",
    """
    Before the money moves, {who} signs a refund that is locked to height {expiry}. {who 2} \
    has built the funding and keeps it back, and tells only where its output will be. That \
    works because no one can change the name of a segwit transaction.
    """: """
    动钱之前，{who} 先签一笔退款交易，锁定到高度 {expiry}。{who 2} 造好了注资交易，扣着不发，\
    只说明它的输出会在哪里。这样行得通，因为隔离见证交易的名字谁也改不了。
    """,
    "The refund is in hand, and then the money moves": "退款交易到手，钱才动",
    """
    The signature comes, {who} checks and stores it, and broadcasts the funding. \
    {stateCount} payments follow, and then {who 2} is silent for good.
    """: """
    签名来了，{who} 检查、存好，再广播注资交易。接着是 {stateCount} 笔付款，然后 {who 2} 就\
    永远没了声音。
    """,
    "Out by the first door": "从第一扇门出去",
    """
    Block {block} holds the refund, the first that its lock allows. {who} has everything \
    back but fees, the unclaimed payments too. The price: one more exchange before the \
    channel opens, and a transaction to keep safe.
    """: """
    区块 {block} 收录了退款交易，这是锁定允许的第一个区块。除了手续费，{who} 把钱全拿了回来，\
    对方没有兑现的付款也在内。代价：通道打开之前要多一次来回，还有一笔交易要好好保管。
    """,
    "What if the money moved before the refund is signed?": "要是退款交易还没签好，钱就先动了呢？",
    "The signature does not come": "签名没有来",
    """
    Here {who} leaves out one rule and broadcasts the funding at once. {who 2} keeps the \
    signature back. Height {height}, beyond the height that the refund would have been \
    locked to, and {locked} lie under both keys.
    """: """
    在这里，{who} 少守了一条规则，马上广播了注资交易。{who 2} 扣着签名不给。高度 {height}，\
    已经超过退款交易本该锁定到的高度，{locked} 压在双方的密钥下。
    """,
    "First the way back, then the money: the order is the whole protection.":
      "先有退路，再动钱：全部的保护就在这个先后里。",
    "The second door: the script knows the height": "第二扇门：脚本认得高度",
    """
    With OP_CHECKLOCKTIMEVERIFY the lock moves into the script: from height {expiry} on the \
    key of {who} is enough. Nothing is signed in advance, nothing has to be kept, and the \
    funding goes out at once. {stateCount} payments, and {who 2} vanishes.
    """: """
    有了 OP_CHECKLOCKTIMEVERIFY，锁定就搬进脚本里：从高度 {expiry} 起，有 {who} 的密钥就够了。\
    什么都不用事先签，什么都不用保管，注资交易马上广播。付了 {stateCount} 笔，{who 2} 消失了。
    """,
    "Out by the second door": "从第二扇门出去",
    """
    {who} signs the refund when it is wanted, and block {block} holds it. The price is the \
    calendar: the day is fixed before the channel opens, and each day of waiting for the \
    funding is a day less to pay in.
    """: """
    {who} 要用的时候才签退款交易，区块 {block} 收录了它。代价在日历上：通道打开之前，日子就\
    定好了；注资交易每等一天，能付款的日子就少一天。
    """,
    "The third door: the script counts blocks": "第三扇门：脚本数区块",
    """
    With OP_CHECKSEQUENCEVERIFY the script counts from its own confirmation, {lifetime}. The \
    funding is in block {block}, so block {firstRefundBlock} is the first that may hold the \
    refund. A funding that waits long for its block loses nothing.
    """: """
    有了 OP_CHECKSEQUENCEVERIFY，脚本从自己得到确认算起，数 {lifetime}。注资交易在区块 \
    {block}，所以区块 {firstRefundBlock} 是第一个可以收录退款交易的区块。注资交易等很久才进\
    区块，也不会损失什么。
    """,
    "Out by the third door": "从第三扇门出去",
    """
    Block {block} holds the refund. The price: such a lock has few bits, so that it cannot \
    count much more than a year of blocks, and the life of the channel is still fixed.
    """: """
    区块 {block} 收录了退款交易。代价：这种锁定位数少，顶多数一年多的区块，而且通道的寿命还\
    是固定的。
    """,
    "The fourth door: a clock that {who} starts": "第四扇门：由 {who} 启动的时钟",
    """
    {who} signs a kick-off in advance, which has no lock and pays to a second script that \
    counts {lifetime}. As long as {who 2} keeps it, no clock runs, and the channel has no \
    expiry. Each payment takes {signatures} signatures now, for {who} may have to close from \
    either output.
    """: """
    {who} 事先签好一笔启动交易，它不带锁定，付到第二个脚本，那个脚本会数 {lifetime}。只要 \
    {who 2} 留着它不发，时钟就不走，通道也就没有到期。现在每笔付款要 {signatures} 个签名，因\
    为到时候要从两个输出里的哪一个关闭，{who} 说不准。
    """,
    "{who} starts the clock": "{who} 启动时钟",
    """
    Months may have passed. {who} does not answer, {who 2} gives up and broadcasts the \
    kick-off, and block {block} holds it. Only now there is a first block for the refund: \
    {firstRefundBlock}.
    """: """
    也许已经过了几个月。{who} 不回话，{who 2} 不再等了，广播启动交易，它进了区块 {block}。到\
    这时，第一个可以收录退款交易的区块才定下来：{firstRefundBlock}。
    """,
    "Out by the fourth door": "从第四扇门出去",
    """
    Block {block} holds the refund. The price: one transaction more on the chain, and {who} \
    must look at the chain more often than every {lifetime}, for the clock may start at any \
    time.
    """: """
    区块 {block} 收录了退款交易。代价：链上多一笔交易；而且 {who} 每隔不到 {lifetime}就得看\
    一次链，因为时钟随时可能启动。
    """,
    "What if {who} sees the kick-off?": "要是 {who} 看到了启动交易呢？",
    "The other close": "另一笔关闭交易",
    """
    {who} comes back, sees that the funding is spent, and closes from the kick-off's output \
    with the second of the two signatures. Block {height} holds it, and {who} has {moved}.
    """: """
    {who} 回来，看到注资交易已经花掉，就用两个签名里的第二个，从启动交易的输出关闭。它进了区\
    块 {height}，{who} 拿到了 {moved}。
    """,
    """
    The kick-off forces an end and decides nothing: {who} has what was paid, if the close \
    comes before the lock of the refund is over.
    """: """
    启动交易只逼着通道收场，什么也不决定：只要关闭交易赶在退款交易的锁定期过去之前，付过的钱\
    就归 {who}。
    """,
    "Side by side": "放在一起比",
    """
    The same channel once more with each way out: a few payments, {who} vanishes, and \
    {who 2} leaves as soon as the lock allows. What differs is who must sign first, when \
    {who 2} has the money back, and how many transactions that takes.
    """: """
    同一个通道，每种出路都再走一遍：付几笔款，{who} 消失，锁定一放行，{who 2} 就离开。不同的\
    是谁得先签名，{who 2} 什么时候拿回钱，一共要几笔交易。
    """,
    """
    For {who} all of them come to the same rule: be in a block before the refund can be. Two \
    directions at once need another design; a duplex channel is made of two of these, and \
    the kick-off is the seed of it.
    """: """
    {who} 这边要守的，不管哪条出路都是同一条规则：赶在退款交易能进区块之前，先进区块。要两个\
    方向同时付款，就得换一种设计；双工通道由两个这样的通道组成，启动交易就是它的种子。
    """,
  ]
}
