extension Catalogue {
  /// The page of every future, in Chinese.
  static let map: Catalogue = [
    "Every future of a channel": "一条通道的每一种未来",
    "Paychan explorer: ": "Paychan 探查：",
    "every promise holds in all of them": "每一种里，所有保证都成立",
    "in {1} of them a promise is broken": "其中 {1} 种打破了某条保证",
    " There are more: where the map is cut, the situation says so.": "还有更多：图在哪里截断，那里的局面会写明。",
    "{1}; {2}.{3}": "{1}；{2}。{3}",
    """
    Each button is something that may happen next. Go any way, and back; what has changed stands \
    out. All of it was run by the real parties on a real ledger.
    """: """
    每个按钮都是接下来可能发生的一件事。往哪边走都行，也可以退回来；有变化的地方会突出显示。全部内容都\
    由真实的双方在真实的账本上跑出来。
    """,
    "To walk through the map, this page needs scripts; it asks nothing of any server.":
      "要在图里走动，这个页面需要脚本；它不向任何服务器索取东西。",
    "How things stand": "现在的局面",
    "What is promised": "有什么保证",
    "What may happen next": "接下来可能发生什么",
    "The way here": "走过的路",
    "Start over": "从头开始",
    "Next step of the shortest attack": "最短攻击的下一步",
    "Back to the shortest attack": "回到最短攻击",
    "Holds: {1}": "成立：{1}",
    "Broken: {1}": "被打破：{1}",
    "More may happen here: the map is cut.": "这里还可能发生更多：图在此截断。",
    "Nothing more that matters to the question.": "再没有与问题相关的事了。",
    "{1} step from the beginning": "离起点 {1} 步",
    "{1} steps from the beginning": "离起点 {1} 步",
    ", a promise is broken": "，有一条保证被打破了",
    "The {1} may cheat": "{1}可能作弊",
    "Nobody cheats": "没有人作弊",
    "{1} as cheat": "{1}作弊",
    "anyone": "任何人",
  ]
}
