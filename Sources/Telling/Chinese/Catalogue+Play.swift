extension Catalogue {
  /// Screens of a game, in Chinese.
  static let play: Catalogue = [
    "mail": "消息",
    "nothing waits in the mempool": "内存池里没有等待的交易",
    "{1} waits for a block": "等着进区块的有{1}",
    "height {1}; {2}": "高度 {1}；{2}",
    "; agreed {1} {2}": "；谈定 {1} {2}",
    "; alone {1} by {2} from block {3} on": "；单独可得 {1}（凭{2}，从区块 {3} 起）",
    "{1}; on the chain {2}{3}": "{1}；链上 {2}{3}",
    "has crashed": "已崩溃",
    "is silent ({1})": "沉默中（{1}）",
    "to the {1}: {2}": "发给{1}：{2}",
    "Miners": "矿工",
    "{1} as a cheat": "作弊的{1}",
    "Anyone": "任何人",
    "cannot happen now: {1}; {2}": "现在走不了：{1}；{2}",
    "from the beginning": "从头开始",
    "after move {1}": "第 {1} 步之后",
    "{1}, here": "{1}，就在这里",
    " and {1} more": "，还有 {1}",
    "Others act; the {1} sees only what reaches it.": "别人在行动，{1}只看得到传到自己这里的。",
    "No other way was left in this session.": "这次会话里没有留下别的走法。",
    "1 to z": "1 到 z",
    "make the move behind the key": "走按键对应的那一步",
    "the rest of the page": "这一页剩下的部分",
    "take the last move back, and make it again": "撤销上一步；重做这一步",
    "give this place a name, and go to another place or way": "给这里起个名字；前往另一处或另一种走法",
    "ask why a transaction can be in the next block, or cannot": "问一笔交易为什么能进或不能进下一个区块",
    "save into a file": "存到文件里",
    "  move {1}": "  第 {1} 步",
    "This place is called '{1}' now; [g] leads back to it.": "这里现在叫 '{1}'，按 [g] 可以回来。",
    "'{1}' is written after every move.": "每走一步，'{1}' 都会重写。",
    "Saved as '{1}', which is written after every move from here on.": "已存为 '{1}'，从现在起每走一步都会重写。",
    "[b] back": "[b] 返回",
    "Other ways": "别的走法",
    "None was left so far.": "到现在还没有留下。",
    "Why can it be in the next block, or not?": "它为什么能进或不能进下一个区块？",
    "No transaction is made yet.": "还没有做出任何交易。",
    "That can be asked of transactions on a chain of blocks alone.": "这只能问区块链上的交易。",
    "{1}: {2}{3}": "{1}：{2}{3}",
    "Can anything bad still happen from here?": "从这里起，还会出什么坏事吗？",
    "{1} {2}, to the end of each: nothing bad.": "{1}{2}，每一种都看到了底：没有坏事。",
    "No.": "不会。",
    "{1} {2}.": "{1}{2}。",
    "It has happened already.": "坏事已经出了。",
    "{1} {2}; this is the shortest way.": "{1}{2}；最短的走法是这样的。",
    "Yes.": "会。",
    "Not that we saw.": "没有看到。",
    "{1} {2}: nothing bad, but not to the end. Nearer to the locks there is less to look at.":
      "{1}{2}：没有坏事，但没有看到底。离锁定越近，要看的就越少。",
    "Looked at {1}, {2} deep": "看了 {1}，最深 {2}",
    """
    That is all that one cheat can do, with messages that come late or never, whatever blocks \
    hold, honest sides that look as late as was agreed, and one more payment at most.
    """: """
    一个作弊者能做的都在这里面了：消息来得晚或者不来，区块里装什么都行，诚实的一方按约定能多晚\
    看就多晚看，再加上最多一笔付款。
    """,
    "Not looked at, since the last lock is far away: {1}": "没有看，因为最后一个锁定还远：{1}",
    "The {1} has crashed: start it again, and look then": "{1}崩溃了：先重新启动，再来看",
    "Every side has cheated already, and cheats are promised nothing": "双方都已经作过弊，而对作弊者没有任何保证",
    "[u]ndo [r]edo [f]ork [g]o [w]hy [e]xplore [s]ave [?] help [q] quit":
      "[u] 撤销 [r] 重做 [f] 命名 [g] 前往 [w] 为什么 [e] 探查 [s] 保存 [?] 帮助 [q] 退出",
    "look whether anything bad can still happen from here": "看看从这里起还会不会出坏事",
    " The {1} loses {2}.": "{1}损失 {2}。",
    "Broken": "保证被打破",
  ]
}
