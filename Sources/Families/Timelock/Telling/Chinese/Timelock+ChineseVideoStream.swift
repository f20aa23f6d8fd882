internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+VideoStream`, in Chinese.
  static let chineseOfVideoStream: Catalogue = [
    "Paying for video by the second": "按秒付费看视频",
    """
    {who} streams a video from {who 2} at {unit} a second, on a channel of {capacity}. First \
    without locks, where all is well until somebody cheats; then with them.
    """: """
    {who} 在线看 {who 2} 的视频，每秒 {unit}，通道容量 {capacity}。先看没有锁定的版本：一切\
    都好，直到有人作弊。再看有锁定的版本。
    """,
    "A page, a code, a click": "一个网页，一个码，点一下",
    """
    {who} opens a page with a film on it. The page shows a code to scan: pay {capacity}, \
    watch for {unit} a second, get back what is left when you stop. {who} points a phone at \
    it, pays, and the film starts. There is one more button on the page: stop. That is all \
    that {who} has to know. The rest happens behind the page.
    """: """
    {who} 打开一个网页，上面有一部影片，还有一个等着扫的码：付 {capacity}，看一秒 {unit}，停\
    下时剩多少退多少。{who} 举起手机一扫，付了钱，影片就开始了。网页上另外还有一个按钮：停止。\
    {who} 要知道的就这么多，其余的事都发生在网页背后。
    """,
    """
    A block comes about every ten minutes, and {unit} is less than what a transaction of its \
    own may cost. So the code that {who} paid does not lead to {who 2}'s wallet: it puts \
    {capacity} under both keys, {who}'s and {who 2}'s, and each second they sign a new \
    division of it, off the chain.
    """: """
    大约十分钟才出一个区块，而单独发一笔交易，花费可能比 {unit} 还多。所以 {who} 扫的那个码\
    并不通向 {who 2} 的钱包：它把 {capacity} 放到双方的密钥之下，{who} 一把，{who 2} 一把。\
    每过一秒，两人就在链下签一份新的分配方案。
    """,
    """
    In this first version they trust each other and leave out the locks: each division could \
    be broadcast at once. The channel is open, at height {height}.
    """: """
    在这第一个版本里，两人互相信任，省掉了锁定：每份分配方案都可以马上广播。通道打开了，此时\
    是高度 {height}。
    """,
    "{stateCount} seconds later: {division}": "{stateCount} 秒之后：{division}",
    """
    Every second the same: {who}'s browser signs a division that gives {who 2} {unit} more, \
    and sends it. {who 2}'s server checks it, adds the second signature, and sends the next \
    second of the film. {who} signs, {who 2} completes.
    """: """
    每一秒都一样：{who} 的浏览器签一份分配方案，让 {who 2} 多得 {unit}，然后发过去。{who 2} \
    的服务器检查一遍，补上第二个签名，再发来下一秒的影片。{who} 签名，{who 2} 补全。
    """,
    """
    The last of {stateCount} gives {who} {share}, and {who 2} keeps {share 2}. None was \
    broadcast. {who 2} has seen nothing of it but a film, and a number that falls.
    """: """
    一共 {stateCount} 份，按最后一份，{who} 得 {share}，{who 2} 还剩 {share 2}。没有一份广播\
    过。这一切 {who 2} 都没看见，看见的只是一部影片，和一个越来越小的数字。
    """,
    "{who} clicks on stop": "{who} 点了停止",
    """
    The browser and the server sign the last division once more as a settlement, and the \
    next block holds it: {who} has {moved}, and the rest is back with {who 2}. The chain has \
    seen {confirmedCount} transactions. Nobody has cheated, and all is well.
    """: """
    浏览器和服务器把最后一份分配方案再签一遍，这次签成结算交易，下一个区块就收下了它：{who} \
    拿到 {moved}，其余的回到 {who 2} 手里。链上一共出现了 {confirmedCount} 笔交易。没有人作\
    弊，一切都好。
    """,
    "What if {who} broadcasts the very first division?": "如果 {who} 把最早的那份分配方案广播出去呢？",
    "The first division is as good as the last": "第一份和最后一份一样好使",
    """
    The first division gives {who} {share} and {who 2} only {share 2}. Both have signed it, \
    no lock keeps it back, and every node takes it. A signature cannot be taken back.
    """: """
    按第一份分配方案，{who} 得 {share}，{who 2} 只得 {share 2}。双方都签过名，没有锁定拦着，\
    每个节点都会接受。签出去的名，收不回来。
    """,
    "It is in a block": "进了区块",
    """
    Now {confirmed} stand on the chain. What the last division wanted to spend is spent. \
    {who} has delivered {goods} worth of video and is short of {shortfall}.
    """: """
    现在链上有{confirmed}。最后一份分配方案想花的钱，已经花掉了。{who} 送出了价值 {goods} 的\
    视频，少拿了 {shortfall}。
    """,
    """
    Without locks every division that was ever signed is a ticket to the same money, and \
    whoever is better off with an old one can use it. Newer ones must come first: that is \
    what the locks are for.
    """: """
    没有锁定，签过的每一份分配方案都是同一笔钱的取款凭证，旧的对谁更有利，谁就可以拿去用。必\
    须让新的走在前面：锁定就是干这个的。
    """,
    "{stateCount} divisions, all signed by both, none with a lock. What can be mined?":
      "{stateCount} 份分配方案，双方都签了名，全都没有锁定。哪一份能打包进区块？",
    "The last one only: it is the newest": "只有最后一份：它最新",
    "Nothing in a transaction says that another one has replaced it.":
      "一笔交易有没有被另一笔取代，从它自己身上是看不出来的。",
    "Any of them, whichever comes first": "哪一份都行，就看谁先到",
    "So whoever is better off with an old one is in a hurry.": "所以，旧方案对谁更有利，谁就着急。",
    "None, as long as they do not agree on one": "只要两人谈不拢，一份也不行",
    "They did agree, on every single one, and both signatures are there.":
      "两人谈拢过，每一份都谈拢过，两个签名都在上面。",
  ]
}
