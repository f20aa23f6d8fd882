internal import Checker
internal import Telling

extension ScoreStory {
  /// Writes what the rule says, the verdict, and the attack move by move.
  func tell(to invocation: Invocation) throws(CommandError) {
    try invocation.write(lines(invocation.style.textWidth))
    if let attack {
      try invocation.write([Line()])
      try attack.tell(to: invocation)
    }
  }
}
