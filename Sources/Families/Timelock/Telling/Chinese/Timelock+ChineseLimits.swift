internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+Limits`, in Chinese.
  static let chineseOfLimits: Catalogue = [
    "Its limits": "通道的局限",
    """
    One direction only, a clock that runs, a deposit that sits: where the timelock channel \
    ends, and what later designs do instead.
    """: """
    只有一个方向，时钟一直在走，钱一直压着：时间锁通道能做到哪一步，后来的设计又换了什么做法。
    """,
    "One direction only": "只有一个方向",
    "The deposit sits": "钱压在里面",
    """
    {who} has put {deposit} into this channel. Until it is closed that money can be used for \
    nothing else; and if {who 2} vanished, {who} would have to wait about {timeUntil} for \
    what is left of it.
    """: """
    {who} 往这条通道里放了 {deposit}。通道关闭之前，这笔钱派不了别的用场；要是 {who 2} 消失\
    了，{who} 还得等大约 {timeUntil}，才能拿回剩下的钱。
    """,
    """
    {who} has paid {share} and asks for some of it back: a new division that gives {who 2} \
    less. {who 2} does not sign it. {refusal}
    """: """
    {who} 付了 {share}，想要回来一些：这就要一份新的分配方案，让 {who 2} 少得一些。{who 2} \
    不签。{refusal}
    """,
    """
    {who} has to refuse. An old commitment is held back only by its lock, and one that pays \
    {who} more would be worth waiting for: the newest state must be the one that {who} wants \
    most.
    """: """
    {who} 只能拒绝。拦住旧承诺交易的，只有它的锁定；要是旧的那笔给 {who} 更多，就值得为它等\
    一等：所以最新的状态，必须是 {who} 最想要的那个。
    """,
    "The clock runs": "时钟在走",
    """
    The latest lock is {lock}. Two things bring it and the chain together: each payment \
    moves it {step} down, and each block moves the chain one up. At height {height} the \
    number of payments that still fit is {updatesLeft}. Some of that room was used up by \
    waiting alone.
    """: """
    最新的锁定在高度 {lock}。有两件事让它和链越靠越近：每付一次款，它下降 {step}；每出一个区\
    块，链上升一个高度。到高度 {height}，还放得下的付款次数是 {updatesLeft}。用掉的余地里，\
    有一部分是白白等掉的。
    """,
    "Too late for another": "再付一次就太晚了",
    """
    Height {height}. {who} wants to pay once more, but the commitment that would be replaced \
    is nearly final, and a new one could not be sure to come first. {refusal}
    """: """
    高度 {height}。{who} 还想再付一次款，可是要取代的那笔承诺交易，锁定期马上就过了，新的一\
    笔没把握走在前面。{refusal}
    """,
    "What the later designs do": "后来的设计怎么做",
    """
    A one-way channel needs no ladder: {who} alone closes, always with the newest state, \
    because that pays most. It has no clock that updates use up, but still an end, and one \
    direction. 'paychan tour pay-per-minute' tells of one.
    """: """
    单向通道用不着阶梯：只有 {who} 能关闭，用的总是最新的状态，因为那样拿得最多。它没有会被\
    更新用掉的时钟，但还是有终点，也还是只有一个方向。'paychan tour pay-per-minute' 讲的就是\
    这样一条通道。
    """,
    """
    Duplex channels put two one-way channels into one deposit and refresh them from a tree \
    of locks: both directions, fewer steps used up.
    """: """
    双工通道把两条单向通道放进同一笔存款，用一棵锁定树来刷新它们：两个方向都有，用掉的步数更\
    少。
    """,
    """
    Revocable channels, those of Lightning, let go of the ladder. Each side holds a \
    transaction of its own, and with every update gives away a secret that makes the old one \
    a gift to the other side. No clock, any number of updates, both directions; in return \
    each side must watch the chain, and keep every secret.
    """: """
    可撤销通道，也就是闪电网络用的那种，干脆不要阶梯了。双方各拿一笔自己的交易，每更新一次，\
    就交出一个秘密，有了它，旧的那笔就成了送给对方的礼物。没有时钟，更新多少次都行，两个方向\
    都有；代价是双方都得盯着链，还得保管好每一个秘密。
    """,
    """
    None of them frees the deposit: what is in the channel is nowhere else. Routing makes \
    the best of it, by letting one deposit pay many people.
    """: """
    存款还是压着，哪种设计都没能把它放出来：钱在通道里，就不在别处。路由只是尽量用好它：让一\
    笔存款可以付给许多人。
    """,
  ]
}
