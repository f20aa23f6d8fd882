public import Bitcoin
internal import Channels
public import Simulation

extension OneWay {
  /// A transaction that a party could broadcast, today or later, with all its signatures.
  public struct Holding: HeldAct {
    /// The family whose party holds it.
    public typealias Family = OneWay

    public let name: TransactionName
    /// The transaction, without its holder's signatures where these are still to be made.
    let draft: Transaction
    /// What the other side's signature leaves open; nothing where there is none.
    let open: Openness

    /// How much of a transaction its holder could still change.
    enum Openness: Hashable, Sendable {
      /// Everything: the holder alone has signed.
      case own
      /// What the other side's signatures do not cover: nothing, unless it waives rules.
      case cosigned(SighashType)
    }

    /// Adds its holder's signatures; `nil` where none is missing.
    ///
    /// To sign takes longer than all the rest of a payment, and hardly any close is ever wanted.
    private let finish: (@Sendable () -> Transaction?)?

    /// Holds a transaction.
    init(
      _ name: TransactionName, _ draft: Transaction, _ open: Openness,
      finish: (@Sendable () -> Transaction?)? = nil
    ) {
      self.name = name
      self.draft = draft
      self.open = open
      self.finish = finish
    }

    /// The transaction, ready to be broadcast.
    public var act: Transaction {
      guard let finish else { return draft }
      guard let signed = finish() else {
        preconditionFailure("what could be drawn up can be signed")
      }
      return signed
    }
  }
}

extension OneWay.Holding: Hashable {
  /// Own signatures follow from what is signed, and need not be made to be compared.
  public static func == (left: Self, right: Self) -> Bool {
    left.name == right.name && left.draft == right.draft && left.open == right.open
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(draft)
    hasher.combine(open)
  }
}

extension OneWay.Holding: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write("\(name)")
    writer.write(draft)
  }
}
