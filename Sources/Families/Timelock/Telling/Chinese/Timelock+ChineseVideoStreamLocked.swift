internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+VideoStreamLocked`, in Chinese.
  static let chineseOfVideoStreamLocked: Catalogue = [
    "{who} clicks on stop again: {division}": "{who} 又点了停止：{division}",
    """
    The settlement has no lock, and the next block holds it: {who} has {moved}, and {who 2} \
    has paid {moved 2}, with the fees at both ends. On the page the film stands still, and a \
    line says what it has cost. {who 2} still does not know what a channel is.
    """: """
    结算交易没有锁定，下一个区块就收下了它：{who} 拿到 {moved}，{who 2} 付出 {moved 2}，两头\
    的手续费都算在内。网页上，影片停住了，一行字写着花了多少钱。什么是通道，{who 2} 还是不知\
    道。
    """,
    """
    {confirmedCount} transactions on the chain, {confirmed}; {unused} more were signed and \
    never seen.
    """: "链上 {confirmedCount} 笔交易：{confirmed}。另外 {unused} 笔签了名，却从没露过面。",
    "Now with locks: the refund first": "加上锁定：先签退款交易",
    """
    The same page, the same code. But now {who}'s money would be lost under both keys if \
    {who 2}'s server went down the moment after it was paid in. So before the browser \
    broadcasts the funding, the server signs a refund of everything, locked to height {lock}\
    , about {timeUntil} from now. If {who 2} vanished, {who} would have to wait so long, and \
    lose nothing.
    """: """
    同样的网页，同样的码。可是现在要想到：万一钱刚付进去，{who 2} 的服务器就垮了，{who} 的钱\
    就会丢在双方的密钥之下，拿不回来。所以，浏览器广播注资交易之前，服务器先签一笔全额的退款\
    交易，锁定到高度 {lock}，大约 {timeUntil}以后。要是 {who 2} 消失了，{who} 得等这么久，但\
    什么也不会损失。
    """,
    "The first second: {division}": "第一秒：{division}",
    """
    The browser signs the first division, {share} for {who}, and the server completes it and \
    streams a second of video. It is locked to {lock}, {step} below the refund.
    """: """
    浏览器签下第一份分配方案，{who} 得 {share}；服务器把它补全，送来一秒视频。这份方案锁定到\
    高度 {lock}，比退款交易低 {step}。
    """,
    """
    {who} signs first and so takes a risk, but a small one: until the server answers, only \
    {who 2} can use this division, and it costs {who} {unit}.
    """: """
    {who} 先签名，就要担一点风险，不过很小：服务器答复之前，只有 {who 2} 能用这份分配方案，\
    而 {who} 为此付出的是 {unit}。
    """,
    "The second second: {division}": "第二秒：{division}",
    """
    Locked to {lock}, again {step} lower. The first division is still there, signed by both, \
    and gives {who} more. But it has to wait longer now than the one that replaced it: in \
    block {firstBlock} only the new one can be.
    """: """
    锁定到高度 {lock}，又低了 {step}。第一份分配方案还在，双方都签过名，给 {who} 的也更多。\
    可是现在，它得比取代它的那份等得更久：能进区块 {firstBlock} 的，只有新的那份。
    """,
    "The third second: {division}": "第三秒：{division}",
    "And so on: each second costs {unit} of the deposit and {step} of the channel's life.":
      "就这样一秒一秒走下去：每一秒用掉存款里的 {unit}，也用掉通道寿命里的 {step}。",
    "The last second: {division}": "最后一秒：{division}",
    """
    Commitment {state} is locked to {lock}, the earliest of all. {stateCount} seconds of \
    video took as many steps down the ladder, and there is room for {updatesLeft} more \
    before the first lock comes too near.
    """: """
    承诺交易 {state} 锁定到高度 {lock}，在所有锁定里最早。{stateCount} 秒视频，沿阶梯往下走\
    了同样多级。还能再走 {updatesLeft} 级，再往后，最先到期的锁定就离得太近了。
    """,
  ]
}
