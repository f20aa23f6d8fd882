internal import Bitcoin
internal import Channels
internal import Checker
internal import ExactJSON
internal import MockLedger
internal import Simulation

/// A transaction taken apart, so that an implementer can compare it piece by piece.
struct TransactionRecord<Family: FixtureFamily> {
  private let label: TransactionLabel<Family.Name>
  private let made: ScenarioMoment<Family>.Made?
  private let played: PlayedCase<Family>
  private let meaning: LabelMeaning
  private let proposals: [SentProposal<Family.Role>]

  /// Looks a transaction up in a case.
  init(
    _ label: TransactionLabel<Family.Name>, in played: PlayedCase<Family>,
    expecting expectation: Family.Expectation
  ) {
    self.label = label
    self.played = played
    let made = played.end.made(label)
    self.made = made
    meaning = Family.meaning(of: label, in: played, expecting: expectation)
    proposals =
      made.map { made in
        Family.proposals(in: played).filter { $0.transaction.isSame(as: made.transaction) }
      } ?? []
  }

  /// The whole record, as a revision writes it; of a transaction that no party made only its label.
  func json(_ revision: FixtureFormat.Revision) -> JSON {
    let label: JSONObject = ["label": .string(label.description)]
    guard let made else { return .object(label) }
    let inputs = made.transaction.inputRecords(in: played)
    var json = label
    json.append(Judgement(made.transaction, as: meaning).members)
    json.append(members(of: made.transaction))
    json["fee"] = fee(made.transaction, inputs).map { .number($0) } ?? .null
    json["held-by"] = .array(made.holders.map { .string($0.rawValue) })
    json["inputs"] = .array(inputs.map(\.json))
    json["outputs"] = .array(made.transaction.outputs.map(outputJSON))
    json["psbts"] = .array(proposals.map(psbtJSON))
    json["psbt-signed"] = signed.map { .string($0.base64) } ?? .null
    return revision.trimming(.object(json), saying: meaning.members)
  }

  private func members(of transaction: Transaction) -> JSONObject {
    [
      "txid": .string(transaction.txid.description),
      "wtxid": .string(transaction.wtxid.description),
      "hex": .hex(transaction.encoded),
      "version": .number(transaction.version),
      "lock-time": .number(transaction.lockTime.rawValue),
      "size": .number(transaction.encoded.count),
      "weight": .number(transaction.weight),
      "vsize": .number(transaction.virtualSize),
    ]
  }

  private func fee(_ transaction: Transaction, _ inputs: [InputRecord]) -> Int64? {
    var fee: Int64 = 0
    for input in inputs {
      guard let output = input.spentOutput else { return nil }
      fee += output.value.satoshis
    }
    return transaction.outputs.reduce(fee) { $0 - $1.value.satoshis }
  }

  private func outputJSON(_ output: TransactionOutput) -> JSON {
    let address = Address(
      script: output.scriptPubKey, network: Family.network(of: played.trace.scenario.terms))
    return [
      "value": .number(output.value.satoshis),
      "script-pub-key": .hex(output.scriptPubKey.bytes),
      "address": address.map { .string($0.description) } ?? .null,
      "to": played.end.owner(of: output.scriptPubKey).map { .string($0.rawValue) } ?? .null,
    ]
  }

  private func psbtJSON(_ sent: SentProposal<Family.Role>) -> JSON {
    ["by": .string(sent.role.rawValue), "psbt": .string(sent.psbt.base64)]
  }

  /// The PSBT with every signature that was sent, as the party that finalizes it holds it.
  private var signed: PSBT? {
    var joined: PSBT?
    for sent in proposals {
      do { joined = try joined?.combined(with: sent.psbt) ?? sent.psbt } catch { return nil }
    }
    return joined
  }
}

extension Transaction {
  /// A record of each input.
  fileprivate func inputRecords<Family>(in played: PlayedCase<Family>) -> [InputRecord] {
    inputs.indices.map { InputRecord($0, of: self, in: played) }
  }

  /// Whether both are the same but for their signatures.
  fileprivate func isSame(as other: Transaction) -> Bool {
    version == other.version && lockTime == other.lockTime && outputs == other.outputs
      && inputs.map(\.previousOutput) == other.inputs.map(\.previousOutput)
      && inputs.map(\.sequence) == other.inputs.map(\.sequence)
  }
}
