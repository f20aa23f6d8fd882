extension Catalogue {
  /// Refusals by a rule, in Chinese.
  static let refusals: Catalogue = [
    "{1}, by the rule '{2}'": "{1}，依据规则 '{2}'",
    "refuses": "拒绝",
    "Here: {1}.": "这里：{1}。",
    " ": "",
    ", ": "、",
    " and ": " 和 ",
    "{1} to {2}": "{1} 付给 {2}",
    "Nothing makes it acceptable any more.": "现在怎么改都不能接受了。",
    "It was acceptable up to a tip at height {1}.": "链尖不超过高度 {1} 的时候，还可以接受。",
    "It is acceptable once the funding has {1}.": "等注资交易有了 {1}，就可以接受。",
    "It is acceptable in the phase {1}.": "在 {1} 阶段可以接受。",
    " or ": " 或 ",
    "It would have been acceptable {1}.": "{1}，本来是可以接受的。",
    "if {1} were {2}": "如果{1}是 {2}",
    "if {1} were {2} or more": "如果{1}不小于 {2}",
    "if {1} were {2} or less": "如果{1}不大于 {2}",
    "if {1} were from {2} to {3}": "如果{1}在 {2} 到 {3} 之间",
    "with another {1}": "如果换一个{1}",
    "{1} confirmations": "{1} 个确认",
    "{1} moves": "{1} 步",
    "Input {1} may not spend its output: Locktime requirement not satisfied.":
      "输入 {1} 花不了它的输出，锁定条件还没有满足（“Locktime requirement not satisfied”）。",
  ]
}
