/// Hears what a move causes, in the order in which it happens.
///
/// A world that nobody listens to makes the same moves and tells nothing. It is only ever known to
/// the one world that is making a move.
final class Listener: @unchecked Sendable {
  var told: [Event] = []
}
