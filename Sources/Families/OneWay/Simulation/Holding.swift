public import Bitcoin
internal import Channels
public import Simulation

extension OneWay {
  /// A transaction that a party could broadcast, today or later, with all its signatures.
  public struct Holding: HeldAct {
    /// The family whose party holds it.
    public typealias Family = OneWay

    public let name: TransactionName
    public let act: Transaction
    /// What the other side's signature leaves open; nothing where there is none.
    let open: Openness

    /// How much of a transaction its holder could still change.
    enum Openness: Hashable, Sendable {
      /// Everything: the holder alone has signed.
      case own
      /// What the other side's signatures do not cover: nothing, unless it waives rules.
      case cosigned(SighashType)
    }

    /// Holds a transaction.
    init(_ name: TransactionName, _ act: Transaction, _ open: Openness) {
      self.name = name
      self.act = act
      self.open = open
    }
  }
}

extension OneWay.Holding: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write("\(name)")
    writer.write(act)
  }
}
