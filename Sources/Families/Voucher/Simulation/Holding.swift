public import Filecoin
public import Simulation

extension Voucher {
  /// A message to the ledger that a party has signed.
  public struct Holding: HeldAct {
    /// The family whose party holds it.
    public typealias Family = Voucher

    public let name: MessageName
    public let act: SignedMessage
    /// Its identifier, computed once.
    let cid: ContentIdentifier

    /// Holds a message.
    init(_ name: MessageName, _ act: SignedMessage) {
      self.name = name
      self.act = act
      cid = act.cid
    }
  }
}

extension Voucher.Holding: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(name.mark)
    writer.write(cid)
  }
}
