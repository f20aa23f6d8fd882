internal import Channels
internal import Exploration
internal import Simulation

// The way back from numbers to what they stand for.
extension NumberedModel {
  /// The situation that a numbered one stands for.
  func situation(_ state: NumberedSituation) -> Situation {
    var situation = scenes.situation(of: scenes[state.scene])
    situation.world = situation.world.carrying(mails.letters(of: state.mail))
    situation.allowance = state.budget.allowance
    situation.signings = signings.list(state.signings)
    situation.flaws = state.flaws
    return situation
  }

  /// The deed that a numbered one stands for.
  func deed(_ deed: NumberedDeed, in state: NumberedSituation) -> Deed {
    let ordinal = deed.turn.ordinal
    func found(_ subject: SideKind.Subject) -> Deed {
      let kind = SideKind(subject: subject, isAboutCrashes: deed.turn.charge == .crashes)
      return turns.deed(ordinal, kind, of: state.scene)
    }
    switch deed.origin {
    case .own(let role): return found(.own(role))
    case .joint: return turns.jointDeed(ordinal, of: state.scene)
    case .about(let place) where place.index > 0:
      return Deed([.deliver(to: place.role, message: Int(place.index))], charge: .reorders)
    case .about(let place):
      return found(.about(mails[state.mail].letters(to: place.role)[0], to: place.role))
    }
  }

  /// The same way through the plain model.
  func path(_ path: Path<NumberedModel>) -> Path<WorldModel> {
    var state = path.start
    var deeds: [Deed] = []
    for step in path.actions {
      deeds.append(deed(step, in: state))
      guard let next = next(state, step) else {
        preconditionFailure("a way that was found can be gone")
      }
      state = next
    }
    return Path(start: situation(path.start), actions: deeds)
  }
}
