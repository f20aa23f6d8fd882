internal import Bitcoin
internal import Channels
public import ExactJSON
internal import Simulation

extension ChannelQuestion {
  /// What was asked, the verdict, and what it means for the channel.
  public var json: JSON {
    [
      "transaction": .string(asked.label.description),
      "hex": .string(Hex.encode(asked.transaction.encoded)),
      "held-by": .array(asked.holders.map { .string($0.rawValue) }),
      "verdict": verdict.json { label(of: $0)?.description },
      "channel": [
        "latest": .number(latest),
        "superseded-by": supersededBy.map { .number($0) } ?? .null,
        "latest-first-block": headStart.map { .number($0.firstBlock.value) } ?? .null,
        "latest-decided-by": headStart.map { .number($0.decidedBy) } ?? .null,
        "settlement": .bool(hasSettlement),
        "funded": .bool(isFunded),
        "closed-by": closing.map { $0.json(label: label(of: $0.txid)?.description) } ?? .null,
        "blocks": .array(windows.map(\.json)),
      ],
    ]
  }
}
