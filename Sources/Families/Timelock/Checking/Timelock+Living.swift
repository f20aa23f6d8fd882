internal import Bitcoin
internal import Channels
internal import Checker
public import Simulation

// What is still alive of a side, for an exploration that forgets the rest.
extension Timelock {
  /// The funding is what money and depths are counted by; of all others a promise to the payer asks
  /// only which outputs they could spend by the refund's height.
  public static func writeKept(by participant: Participant<Timelock>, to writer: inout MarkWriter) {
    guard participant.role == .payer else { return }
    writer.write(participant.holdings.mark(of: .funding))
    let refundHeight = participant.setting.terms.ladder.refundHeight
    let points = participant.holdings.all.compactMap { $0.wayOut(by: refundHeight) }
    for point in points.enumerated().filter({ points.firstIndex(of: $1) == $0 }).map(\.element) {
      point.encode(to: &writer)
    }
  }

  /// Only to ask for less, or to change a message, a cheat uses what its program knew.
  public static func writeMalice(
    of party: Party, _ bounds: Bounds, to writer: inout MarkWriter
  ) {
    if bounds.allowance.tampers > 0 { writer.write(party) }
  }

  /// Every agreement, and every release, wants an unspent funding.
  public static var restsOnceDecided: Bool { true }
}
