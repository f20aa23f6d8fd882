internal import Bitcoin
internal import Channels
internal import Checker
public import Simulation

// What is still alive of a side, for an exploration that forgets the rest.
extension OneWay {
  /// Promises to the payer ask for its fundings and for what leads back to it; a close leads to the
  /// payee, and the payee's are asked for nowhere.
  public static func writeKept(by participant: Participant<OneWay>, to writer: inout MarkWriter) {
    guard participant.role == .payer else { return }
    for name in [TransactionName.funding, .topUp, .refund, .topUpRefund, .kickOff] {
      writer.write(participant.holdings.mark(of: name))
    }
  }

  /// Only to ask for less, or to change a message, a cheat uses what its program knew.
  public static func writeMalice(
    of party: Party, _ bounds: Bounds, to writer: inout MarkWriter
  ) {
    if bounds.allowance.tampers > 0 { writer.write(party) }
  }

  /// Every payment, and every release, wants an unspent funding.
  public static var restsOnceDecided: Bool { true }
}
