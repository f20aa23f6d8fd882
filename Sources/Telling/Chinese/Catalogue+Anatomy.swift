extension Catalogue {
  /// The fields of a transaction and what they mean, in Chinese.
  static let anatomy = fields.adding(meanings)

  private static let fields: Catalogue = [
    "version": "版本",
    "segwit marker and flag": "隔离见证标记",
    "number of inputs": "输入个数",
    "txid of what is spent": "所花交易的 txid",
    "output of it": "它的第几个输出",
    "scriptSig": "scriptSig",
    "nSequence": "nSequence",
    "number of outputs": "输出个数",
    "value": "金额",
    "scriptPubKey": "scriptPubKey",
    "number of witness items": "见证项个数",
    "empty item": "空项",
    "choice": "选择",
    "signature": "签名",
    "public key": "公钥",
    "script": "脚本",
    "empty": "空",
    "nothing": "无",
    "nLockTime": "nLockTime",
  ]

  private static let meanings: Catalogue = [
    "so many follow": "后面跟着这么多个",
    "from {1} on, relative locks count (BIP-0068)": "从 {1} 起，相对锁定有效（BIP-0068）",
    "witnesses follow behind the outputs (BIP-0144)": "输出后面跟着见证（BIP-0144）",
    "written backwards, as all hashes in transactions": "倒着写，交易里的哈希都是这样",
    "counted from {1}": "从 {1} 数起",
    "a segwit input proves itself in its witness": "隔离见证输入的证明放在见证里",
    "what the older script is given": "交给旧式脚本的数据",
    "at the earliest {1} blocks after the one that holds what is spent (BIP-0068)":
      "最早在所花输出进块之后 {1} 个区块（BIP-0068）",
    "final: this input does not switch the lock on": "最终值：这个输入不会让锁定生效",
    "not final: nLockTime counts": "非最终值：nLockTime 有效",
    "what this output holds": "这个输出里的钱",
    "who may spend it": "谁可以花它",
    "OP_CHECKMULTISIG takes one item too many; it must be empty (BIP-0147)":
      "OP_CHECKMULTISIG 会多取一项，这一项必须为空（BIP-0147）",
    "OP_IF takes it for false, and goes on at OP_ELSE": "OP_IF 把它当作假，从 OP_ELSE 往下走",
    "OP_IF takes it for true; no other byte would be passed on (MINIMALIF)":
      "OP_IF 把它当作真；换成别的字节节点不会转发（MINIMALIF）",
    "DER, and the hash type behind it: {1} covers all inputs and outputs":
      "DER 编码，后面是哈希类型：{1} 涵盖全部输入和输出",
    "its hash is in the output that is spent": "它的哈希在所花的输出里",
    "its hash is in the output that is spent; it is run on the items before":
      "它的哈希在所花的输出里；运行时用前面各项作输入",
    "no block up to this height may hold it": "直到这个高度为止，任何区块都不能收录它",
    "no lock": "没有锁定",
    "does not count: every input is final": "不起作用：所有输入都是最终值",
  ]
}
