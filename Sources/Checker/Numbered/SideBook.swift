internal import Channels
internal import Simulation

/// Numbers participants by what of them is alive.
///
/// Of those with one number any stands for all: what it does, and what may happen to it, is the
/// same.
final class SideBook<Family: CheckedFamily>: Sendable {
  /// How a participant takes part, on which it depends what of it is alive.
  enum Conduct: UInt64, Sendable {
    case honest, cheating
    /// It cheats, and its program does not run again.
    case stopped
  }

  private let role: Family.Role
  private let bounds: Family.Bounds
  private let reductions: Reductions
  private let living = Numbering<Mark, World<Family>>()
  /// The numbers by all that a participant is: it takes longer to tell what of it is alive.
  private let numbers = Numbering<Mark, UInt32>()

  init(_ role: Family.Role, _ bounds: Family.Bounds, _ reductions: Reductions) {
    self.role = role
    self.bounds = bounds
    self.reductions = reductions
  }

  /// The number of the participant of a world.
  func number(in world: World<Family>, _ conduct: Conduct) -> UInt32 {
    let mark = world.mark(of: role)
    let place = numbers.number(of: mark.mixed(with: conduct.rawValue)) {
      let alive = livingMark(of: world.participant(role), conduct) ?? mark
      return UInt32(living.number(of: alive, as: world))
    }
    return numbers[place]
  }

  /// A world with a participant of a number.
  subscript(number: UInt32) -> World<Family> { living[Int(number)] }

  /// The fingerprint of what is alive of a participant.
  func mark(of number: UInt32) -> Mark { living.key(of: Int(number)) }

  /// The fingerprint of what is alive, if that is not everything.
  private func livingMark(of participant: Participant<Family>, _ conduct: Conduct) -> Mark? {
    switch conduct {
    case .honest where reductions.contains(.honestHoldings):
      participant.mark { Family.writeKept(by: participant, to: &$0) }
    case .stopped:
      participant.markOfHoldings { Family.writeMalice(of: participant.party, bounds, to: &$0) }
    case .honest, .cheating: nil
    }
  }
}
