@main struct Diglot {
  static func main() {}
}
