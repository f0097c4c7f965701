import ArgumentParser

@main
struct Gazetteer: ParsableCommand {}
