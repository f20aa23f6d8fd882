internal import Channels
internal import Walkthroughs

extension Scene where Family: IllustratedFamily {
  /// The commands that show more of it, in so many columns.
  func commands(_ place: String, width: Int) -> [String] {
    let tour = "\(Family.command("paychan tour")) \(place) --print"
    var commands: [String] = []
    if let focus = beat.focus, let label = label(focus), made(focus) != nil {
      commands.append("\(tour) hex | paychan tx decode -")
      commands.append("\(tour) scenario | paychan why - --state \(label.stateWord)")
    } else {
      commands.append("\(tour) scenario | paychan run -")
    }
    if !proposals.isEmpty { commands.append("\(tour) psbt | paychan psbt decode -") }
    return commands.flatMap { ShellCommand($0).lines(width) }
  }
}
