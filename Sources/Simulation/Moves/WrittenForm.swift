package import Channels

/// How a move or a change is written: its reader follows this, and its reference is made from it.
package struct WrittenForm<Value: Sendable>: Sendable {
  /// What it does, in a sentence.
  package let about: String
  /// Its members, the one that names it first.
  package let members: [MemberNote]
  /// One of its kind, with every detail that it can have where that is possible.
  package let example: Value
  /// Takes one from the object that has the members.
  let read: @Sendable (inout MemberReader) throws(MemberError) -> Value

  /// Puts a form together of members and of what is made of their values.
  init<each Part: Sendable>(
    _ about: String, example: Value, _ member: repeat WrittenMember<each Part>,
    make: @escaping @Sendable (repeat each Part) -> Value
  ) {
    var notes: [MemberNote] = []
    for each in repeat each member { notes += each.notes }
    self.about = about
    self.members = notes
    self.example = example
    read = { (reader: inout MemberReader) throws(MemberError) -> Value in
      make(repeat try (each member).read(&reader))
    }
  }
}
