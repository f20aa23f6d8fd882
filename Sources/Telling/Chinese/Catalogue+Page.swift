extension Catalogue {
  /// What stands around the stories in their pages, in Chinese.
  static let page: Catalogue = [
    frame, controls, index, pictures, diagram, transactions, anatomy,
  ].reduce(Catalogue()) { $0.adding($1) }

  private static let frame: Catalogue = [
    "To the story": "跳到正文",
    """
    Made by '{1}'. Nothing on this page was typed by hand: every number and every verdict comes \
    from one run.
    """: "本页由“{1}”生成，没有一处是手写的：每个数字、每个判定都来自同一次运行。",
    "Dark or light": "深色或浅色",
    " All keys are public: never send money to them.": "所有密钥都是公开的，千万不要往上面转钱。",
    "What the words mean": "术语表",
    "More in the terminal": "在终端里看更多",
  ]

  private static let controls: Catalogue = [
    "Steps of the story": "故事的步骤",
    "Contents": "目录",
    "Back": "上一步",
    "Next": "下一步",
    "Next story": "下一个故事",
    "The next story": "下一个故事",
    "All stories": "全部故事",
    "After this story": "读完之后",
    "All steps": "全部步骤",
    "One step": "逐步阅读",
    "{1} of {2}": "{1} / {2}",
    "Copied": "已复制",
    "Just show me": "直接看结果",
  ]

  private static let index: Catalogue = [
    "Paychan stories": "Paychan 故事",
    "How a payment channel works": "支付通道是怎样工作的",
    "How Bitcoin payment channels work, told by real transactions.": "用真实的交易讲清楚比特币支付通道。",
    """
    Stories told by real transactions on a ledger that judges as Bitcoin Core does. At many steps \
    somebody could cheat: see what happens then.
    """: """
    这些故事由真实的交易讲述，账本的判定和 Bitcoin Core 一致。很多步骤都可能有人作弊：看看那时会\
    发生什么。
    """,
    "{1} stories, about {2} to {3} minutes in all.": "共 {1} 个故事，全部读完约需 {2} 到 {3} 分钟。",
    "{1} steps, {2} to {3} minutes{4}": "{1} 步，{2} 到 {3} 分钟{4}",
    ", {1} times 'what if?'": "，{1} 处“如果……会怎样？”",
    "Start here": "从这里开始",
    "How the money is divided, step by step": "钱一步一步怎样分配",
  ]

  private static let pictures: Catalogue = [
    "next: {1}": "下一块：{1}",
    "Block {1}": "区块 {1}",
    "The block to ask about": "要查看的区块",
    "Who could take the money": "谁能把钱取走",
    "funding output": "注资输出",
    "{1} for {2}": "{2} 得 {1}",
    "from block {1}: ": "从区块 {1} 起：",
    "stands in block {1}": "已在区块 {1} 中",
    "can be in it: it waits in the mempool": "可以收录：正在内存池里等待",
    "can be in it, though nodes keep the one that waits in the mempool":
      "可以收录，不过节点会留着内存池里正在等待的那一笔",
    "can be in it, by a miner's hand": "可以收录：由矿工放进去",
    "can be in it, by the hand of {1}": "可以收录：{1} 可以广播",
    "too early: its lock holds until block {1}": "太早：锁定到区块 {1} 才到期",
    "too late: {1} stands in block {2} and spends the same": "太晚：{1}已在区块 {2} 中，花掉了同一个输出",
    "no block holds {1}, which it spends": "它要花的是{1}的输出，而{1}不在任何区块里",
    "its signatures were made for another content": "签名是对别的内容作出的，对不上",
    "What each has, and could have alone": "各方已有的，和单独就能拿到的",
    """
     could take {1} alone, by {2}, from block {3} on
    """: " 从区块 {3} 起，凭{2}单独就能拿到 {1}",
    " on the chain: {1}": " 链上：{1}",
  ]

  private static let diagram: Catalogue = [
    "the network": "网络",
    "block {1}": "区块 {1}",
    "blocks {1} to {2}": "区块 {1} 到 {2}",
    "block {1}: {2}": "区块 {1}：{2}",
    "refuses: {1}": "拒绝：{1}",
    "nobody takes this block: {1}": "没有节点接受这个区块：{1}",
    "{1}: accepted": "{1}：已接受",
    "{1}: refused. {2}": "{1}：被拒绝。{2}",
    "{1}, to a miner": "{1}，直接交给矿工",
    "{1} to {2}: ": "{1} 发给 {2}：",
  ]

  private static let transactions: Catalogue = [
    "The transactions, byte by byte": "逐字节看交易",
    "Copy hex": "复制十六进制",
    "Copy PSBT": "复制 PSBT",
    "{1}: {2}": "{1}：{2}",
    """
    What has a bar at its left is covered by every signature: change one byte of it, and none of \
    them fits any more. A signature covers the amount and the script of what is spent, too.
    """: """
    左边有竖线的部分受每个签名保护：改动其中任何一个字节，所有签名就都对不上了。签名还涵盖被花费\
    输出的金额和脚本。
    """,
  ]
}
