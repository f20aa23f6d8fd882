internal import Bitcoin
internal import Channels
internal import Checker
internal import ExactJSON
internal import MockLedger
internal import Simulation

/// A transaction taken apart, so that an implementer can compare it piece by piece.
struct TransactionRecord {
  private let label: TransactionLabel
  private let made: StoryMoment.Made?
  private let story: CaseStory
  private let proposals: [(role: PaymentRole, proposal: Proposal)]

  /// Looks a transaction up in a story.
  init(_ label: TransactionLabel, in story: CaseStory) {
    self.label = label
    self.story = story
    let made = story.end.made(label)
    self.made = made
    proposals = story.trace.proposals(of: made?.transaction)
  }

  /// All of it; of one that nobody has made only its label.
  var json: JSON {
    var json: JSONObject = ["label": .string(label.description)]
    guard let made else { return .object(json) }
    let transaction = made.transaction
    for member in Judgement(transaction, called: label, in: story).members.members {
      json[member.key] = member.value
    }
    let inputs = transaction.inputs.indices.map {
      InputRecord($0, of: transaction, in: story)
    }
    json["txid"] = .string(transaction.txid.description)
    json["wtxid"] = .string(transaction.wtxid.description)
    json["hex"] = .hex(transaction.encoded)
    json["version"] = .number(transaction.version)
    json["lock-time"] = .number(transaction.lockTime.rawValue)
    json["size"] = .number(transaction.encoded.count)
    json["weight"] = .number(transaction.weight)
    json["vsize"] = .number(transaction.virtualSize)
    json["fee"] = fee(inputs).map { .number($0) } ?? .null
    json["held-by"] = .array(made.holders.map { .string($0.rawValue) })
    json["inputs"] = .array(inputs.map(\.json))
    json["outputs"] = .array(transaction.outputs.map(outputJSON))
    json["psbts"] = .array(proposals.map(psbtJSON))
    json["psbt-signed"] = signed.map { .string($0.base64) } ?? .null
    return .object(json)
  }

  private func fee(_ inputs: [InputRecord]) -> Int64? {
    guard let made else { return nil }
    var fee: Int64 = 0
    for input in inputs {
      guard let output = input.spentOutput else { return nil }
      fee += output.value.satoshis
    }
    return made.transaction.outputs.reduce(fee) { $0 - $1.value.satoshis }
  }

  private func outputJSON(_ output: TransactionOutput) -> JSON {
    let address = Address(
      script: output.scriptPubKey, network: story.end.scenario.terms.network)
    return [
      "value": .number(output.value.satoshis),
      "script-pub-key": .hex(output.scriptPubKey.bytes),
      "address": address.map { .string($0.description) } ?? .null,
      "to": story.end.owner(of: output.scriptPubKey).map { .string($0.rawValue) } ?? .null,
    ]
  }

  private func psbtJSON(_ sent: (role: PaymentRole, proposal: Proposal)) -> JSON {
    ["by": .string(sent.role.rawValue), "psbt": .string(sent.proposal.psbt.base64)]
  }

  /// The PSBT with every signature that was sent, as the party has it that finalizes it.
  private var signed: PSBT? {
    var joined: PSBT?
    for sent in proposals {
      do { joined = try joined?.combined(with: sent.proposal.psbt) ?? sent.proposal.psbt } catch {
        return nil
      }
    }
    return joined
  }
}

extension Trace {
  /// The half-signed forms of a transaction that were sent, in order, and who sent them.
  fileprivate func proposals(
    of transaction: Transaction?
  ) -> [(role: PaymentRole, proposal: Proposal)] {
    guard let transaction else { return [] }
    return steps.flatMap(\.events).compactMap { event in
      guard case .sent(let role, let message) = event, let proposal = message.proposal,
        proposal.transaction.isSame(as: transaction)
      else { return nil }
      return (role, proposal)
    }
  }
}

extension Transaction {
  /// Whether both are the same but for their signatures.
  fileprivate func isSame(as other: Transaction) -> Bool {
    version == other.version && lockTime == other.lockTime && outputs == other.outputs
      && inputs.map(\.previousOutput) == other.inputs.map(\.previousOutput)
      && inputs.map(\.sequence) == other.inputs.map(\.sequence)
  }
}
