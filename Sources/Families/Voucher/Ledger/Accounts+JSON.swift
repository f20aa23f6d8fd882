internal import AccountLedger
internal import Bitcoin
internal import Channels
public import ExactJSON
public import Filecoin
public import Simulation

extension Voucher.Accounts {
  public static func write(_ choice: Choice, to move: inout JSONObject) {
    switch choice {
    case .mempool: break
    case .without(let labels): move["without"] = .labels(labels)
    case .only(let labels): move["with"] = .labels(labels)
    }
  }

  public static var choiceMember: WrittenMember<Choice> { Written.choice(of: Name.self) }

  public static func json(of act: SignedMessage, _ name: Name) -> JSON {
    act.json(under: .channel(name))
  }

  public static func json(of event: Voucher.AccountEvent) -> JSON {
    switch event {
    case .sent(let role, let label, let message, let refusal):
      [
        "event": "sent-message", "by": role.map { .string($0.rawValue) } ?? .null,
        "message": message.json(under: label), "taken": .bool(refusal == nil),
        "refusal": refusal.map { .string($0.rule) } ?? .null,
      ]
    case .mined(let epoch, let receipts):
      [
        "event": "epoch", "epoch": .number(epoch.value),
        "receipts": .array(receipts.map(\.json)),
      ]
    case .reorganised(let depth): ["event": "reorganised", "depth": .number(depth)]
    }
  }
}

extension Voucher.LabelledReceipt {
  /// What a message came to, with the contract's rule and its reason where that refused.
  fileprivate var json: JSON {
    [
      "label": .string("\(label)"), "cid": .string(receipt.cid.text),
      "exit": .number(receipt.exit.value), "return": .string(Hex.encode(receipt.returned)),
      "rule": receipt.refusal.map { .string($0.rule.rawValue) } ?? .null,
      "reason": receipt.refusal.map { .string($0.reason) } ?? .null,
    ]
  }
}

extension SignedMessage {
  /// A message under what a trace calls it.
  fileprivate func json(under label: Voucher.Label) -> JSON {
    [
      "label": .string("\(label)"), "cid": .string(cid.text), "hex": .string(Hex.encode(cbor)),
    ]
  }
}

extension JSON {
  fileprivate static func labels(_ labels: [Voucher.Label]) -> JSON {
    .array(labels.map { .string("\($0)") })
  }
}
