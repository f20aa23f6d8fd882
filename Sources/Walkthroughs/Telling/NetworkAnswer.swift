public import Bitcoin
public import Checker
public import MockLedger
internal import ScriptEngine
public import Simulation

/// Why the network does not take a transaction, by the names that the story has for things.
public enum NetworkAnswer<Name: Hashable & Sendable>: Equatable, Sendable {
  /// Its lock lets it into a later block only.
  case locked(firstBlock: BlockHeight, nextBlock: BlockHeight)
  /// What it spends, an output of the story or a coin from before it, is spent by a transaction in
  /// a block.
  case spent(TransactionLabel<Name>?, by: TransactionLabel<Name>, in: BlockHeight)
  /// What it spends was never made: no block holds the transaction that would.
  case neverMade(TransactionLabel<Name>)
  /// Another transaction that spends the same waits for a block.
  case rivalWaits
  /// Its signatures were made for something else.
  case wrongSignature
  /// Any other reason.
  case other(Explanation)

  /// Finds the names of the transactions that a refusal speaks of.
  public init(
    _ refusal: TransactionRefusal, calling label: (Txid) -> TransactionLabel<Name>?
  ) {
    self = Self.named(refusal, label) ?? .other(refusal.explanation)
  }

  private static func named(
    _ refusal: TransactionRefusal, _ label: (Txid) -> TransactionLabel<Name>?
  ) -> NetworkAnswer? {
    if case .notFinal(let lock, let first?) = refusal {
      return .locked(firstBlock: first, nextBlock: lock.height)
    }
    if case .missingInput(_, let output, let spender?) = refusal, let taker = label(spender.txid) {
      return .spent(label(output.txid), by: taker, in: spender.height)
    }
    if case .missingInput(_, let output, nil) = refusal, let made = label(output.txid) {
      return .neverMade(made)
    }
    if case .scripts(let script) = refusal, script.error == .signatureNullFail {
      return .wrongSignature
    }
    if case .replacement = refusal { return .rivalWaits }
    return nil
  }
}

extension Scene {
  /// Why the network does not take a transaction, by the names of this story.
  public func answer(to refusal: TransactionRefusal) -> NetworkAnswer<Family.Name> {
    NetworkAnswer(refusal, calling: moment.label(of:))
  }
}
