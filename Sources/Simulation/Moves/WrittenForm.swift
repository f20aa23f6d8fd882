public import Channels
public import ExactJSON

/// How a move or a change is written: its reader follows this, and its reference is made from it.
public struct WrittenForm<Value: Sendable>: Sendable {
  /// What it does, in a sentence.
  public let about: String
  /// Its members, the one that names it first.
  public let members: [MemberNote]
  /// One of its kind, with every detail that it can have where that is possible.
  public let example: Value
  /// Takes one from the object that has the members.
  let read: @Sendable (inout MemberReader) throws(MemberError) -> Value

  /// The first member, which names the move or the change.
  public var name: String { members[0].key }

  /// Puts a form together of members and of what is made of their values.
  public init<each Part: Sendable>(
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

extension WrittenForm {
  /// The same form for what is made of each value.
  public func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Value) -> Other
  ) -> WrittenForm<Other> {
    WrittenForm<Other>(about: about, members: members, example: transform(example)) {
      reader throws(MemberError) in transform(try read(&reader))
    }
  }

  private init(
    about: String, members: [MemberNote], example: Value,
    read: @escaping @Sendable (inout MemberReader) throws(MemberError) -> Value
  ) {
    self.about = about
    self.members = members
    self.example = example
    self.read = read
  }

  /// Reads the value whose form the first key of an object names.
  public static func read(
    _ json: JSON, among forms: [WrittenForm]
  ) throws(MemberError) -> Value {
    var members = try MemberReader(json)
    guard let object = json.object else { throw json.wrongKind(.object) }
    let key = object.members.first?.key ?? ""
    guard let form = forms.first(where: { $0.name == key }) else {
      throw MemberError("", .unknownName(key.excerpt, known: forms.map(\.name)))
    }
    let value = try form.read(&members)
    try members.finishWrittenByHand()
    return value
  }
}
