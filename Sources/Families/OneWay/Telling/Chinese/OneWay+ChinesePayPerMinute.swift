internal import Telling

extension OneWay {
  /// The texts of `Walkthrough+PayPerMinute`, in Chinese.
  static let chineseOfPayPerMinute: Catalogue = [
    "Pay per minute": "按分钟付费",
    """
    {who} pays an interpreter, {who 2}, {unit} for each minute on the telephone: one message \
    and one signature a minute, no answer, and two transactions on the chain.
    """: """
    {who} 请 {who 2} 在电话里做口译，每分钟付 {unit}：每分钟一条消息、一个签名，不用回复，链\
    上总共两笔交易。
    """,
    "A call of unknown length": "一通不知道要打多久的电话",
    """
    {who} needs an interpreter for a telephone call, and {who 2} asks for {unit} a minute. \
    If {who} pays for the whole call first, {who 2} may hang up; if {who 2} works first, \
    {who} may never pay. So they go minute by minute, and no more than one minute is ever \
    unpaid.
    """: """
    {who} 有个电话要打，需要口译，{who 2} 开价每分钟 {unit}。{who} 要是先付整通电话的钱，\
    {who 2} 可能挂断走人；{who 2} 要是先干活，{who} 可能一直不付。所以两人一分钟一分钟地来，\
    欠着的永远不超过一分钟。
    """,
    """
    Money flows one way only, from {who} to {who 2}. That makes the simplest of all \
    channels: {who} signs, and {who 2} alone decides when to take what was signed to the \
    chain.
    """: """
    钱只朝一个方向走，从 {who} 到 {who 2}。这就成了所有通道里最简单的一种：{who} 签名，签好\
    的东西什么时候拿上链，由 {who 2} 一个人决定。
    """,
    "One output, two ways to spend it": "一个输出，两种花法",
    """
    {who} offers the terms, {who 2} answers with a key, and the funding goes out at once: \
    {deposit}, of which {capacity} can be paid and the rest is for miners. Its script has \
    two branches. Both keys together can spend it at any time; the key of {who} alone can \
    from height {expiry} on.
    """: """
    {who} 提出条款，{who 2} 回一个公钥，注资交易马上就广播出去：一共 {deposit}，其中 \
    {capacity} 可以用来付款，其余留给矿工。它的脚本有两个分支：双方的密钥一起用，随时都能花；\
    {who} 的密钥单独用，要从高度 {expiry} 起才行。
    """,
    """
    Nothing had to be signed before the money moved: the second branch is the way back. If \
    {who} never says another word, block {firstRefundBlock} can give {who 2} everything, \
    about {timeToRefund} from now.
    """: """
    动钱之前，什么都不用先签：第二个分支就是退路。就算 {who} 从此一言不发，区块 \
    {firstRefundBlock} 也能把钱全部还给 {who 2}，从现在算起大约 {timeToRefund}。
    """,
    "How long the channel lives": "通道能活多久",
    """
    The funding has its {confirmations} confirmations, at height {height}, and payments can \
    begin. The way back is also a deadline for {who}: a close must be in a block before \
    block {firstRefundBlock}. {who} may need {reaction} to act and miners may take {delay}, \
    so {who} accepts payments up to tip {lastTipToAccept}, and closes then at the latest.
    """: """
    注资交易有了 {confirmations} 个确认，链到了高度 {height}，可以开始付款了。这条退路也给 \
    {who} 定下了最后期限：关闭交易必须赶在区块 {firstRefundBlock} 之前进块。{who} 可能要 \
    {reaction}才能动手，矿工可能要拖 {delay}，所以 {who} 收款只收到链尖 {lastTipToAccept}，\
    最晚到那时就关闭。
    """,
    "The first minute": "第一分钟",
    """
    {who} signs a transaction that gives {who 2} {share} and gives back the rest, and sends \
    what was signed: {signatures} signature, one message. {who 2} checks it, keeps it, and \
    works for a minute. The number of messages in the other direction is {payeeMessages}: \
    there is nothing to answer.
    """: """
    {who} 签一笔交易，分给 {who 2} {share}，其余退给自己，再把签好的发过去：{signatures} 个\
    签名，一条消息。{who 2} 检查一遍，收好，干一分钟的活。反方向的消息是 {payeeMessages} 条：\
    没有什么要回的。
    """,
    """
    {who} cannot broadcast that transaction, for the second signature is missing and never \
    leaves {who 2}. {who 2} can broadcast it at any time.
    """: """
    {who} 广播不了这笔交易：还缺第二个签名，而那个签名从不离开 {who 2} 的手。{who 2} 却随时\
    可以广播。
    """,
    "The second minute: {share}": "第二分钟：{share}",
    """
    Another signature, for a transaction that spends the same output and pays {share}. The \
    first one is still valid and always will be. Nothing is revoked, and nothing has to be: \
    only {who} can use it, and would get less by it.
    """: """
    又是一个签名。这笔交易花的还是同一个输出，付出 {share}。第一笔依然有效，以后也一直有效。\
    什么都没有撤销，也不必撤销：只有 {who} 能用它，用了反而拿得少。
    """,
    "A message is lost": "丢了一条消息",
    """
    The next payment never arrives, so {who} has heard of one minute less than {who 2} has \
    paid. The payment after it mends that without a word: each payment says what {who} is to \
    have in all, now {share}, so the latest stands for all before it.
    """: """
    下一笔付款没有送到，所以 {who} 知道的比 {who 2} 付出的少一分钟。再下一笔付款不声不响就补\
    上了：每笔付款写的都是 {who} 总共该得多少，现在是 {share}，所以最新一笔就顶得上前面所有\
    的。
    """,
    "The rest of the call": "电话接着打",
    """
    {stateCount} minutes, {stateCount} payments: {division} by now. Blocks have come \
    meanwhile, the chain is at height {height}, and none of them knew of a payment. Here no \
    payment uses up any of the channel's life, unlike in a ladder of locks: only the \
    deadline counts, and that stays where it was.
    """: """
    {stateCount} 分钟，{stateCount} 笔付款：现在分到了 {division}。这期间也出了新区块，链到\
    了高度 {height}，可哪个区块都不知道这些付款。和锁定组成的阶梯不同，这里的付款一点也不消\
    耗通道的寿命：算数的只有最后期限，它还在老地方。
    """,
    "{who} closes": "{who} 关闭通道",
    """
    The call is over. {who} asks for the close, and {who 2} adds the second signature to the \
    latest payment and broadcasts it. There is no lock to wait for: block {height} holds \
    it. {who 2} has {moved}, and {who} has everything else back but the fees.
    """: """
    电话打完了。{who} 请对方关闭，{who 2} 给最新一笔付款补上第二个签名，广播出去。没有什么锁\
    定要等，区块 {height} 就收录了它。{who 2} 拿到 {moved}，其余的除了手续费，都回到 {who} \
    手里。
    """,
    "What it cost": "一共花了多少",
    """
    {messages} messages for {stateCount} payments, and {confirmedCount} transactions on the \
    chain: {confirmed}. Miners got {fees} for both. A transaction for each minute would have \
    cost {paymentFee} every time, at {feeRate}. From {breakEven} payments on the channel is \
    cheaper, and it does not get dearer with more of them.
    """: """
    {stateCount} 笔付款，用了 {messages} 条消息，链上有 {confirmedCount} 笔交易：{confirmed}。\
    矿工从这两笔里得到 {fees}。要是每分钟发一笔链上交易，按 {feeRate} 的费率，每次都要 \
    {paymentFee}。从 {breakEven} 笔付款起，通道就更便宜，付得再多也不会更贵。
    """,
    """
    {unused} more transactions were signed and never broadcast. Each payment cost {who} one \
    signature and {who 2} one check, which is as cheap as a channel can be. What the channel \
    cannot do is pay anything back.
    """: """
    另有 {unused} 笔交易签了名，却从未广播。每笔付款只要 {who} 签一次名，{who 2} 检查一次，\
    通道再便宜也不过如此。这种通道做不到的，是把钱往回付。
    """,
  ]
}
