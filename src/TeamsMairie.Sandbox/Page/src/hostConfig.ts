import { HostConfig } from "adaptivecards";

/** The host configuration of Teams, in its two themes. */
interface Palette {
  text: string; subtle: string; accent: string; good: string; warning: string; attention: string;
  emphasis: string; line: string;
}

const light: Palette = {
  text: "#242424", subtle: "#5c5c5c", accent: "#1f4e85", good: "#0b6a0b", warning: "#8a4b00",
  attention: "#b10e1c", emphasis: "#f3f5f8", line: "#d9dde3",
};
const dark: Palette = {
  text: "#f2f2f2", subtle: "#b8bcc4", accent: "#8db8ec", good: "#7cc47c", warning: "#f0b775",
  attention: "#f59aa2", emphasis: "#2b313b", line: "#434a56",
};

function colors(p: Palette): Record<string, { default: string; subtle: string }> {
  const of = (main: string, faint = main): { default: string; subtle: string } => ({ default: main, subtle: faint });
  return {
    default: of(p.text, p.subtle), dark: of(p.text, p.subtle), light: of(p.subtle), accent: of(p.accent),
    good: of(p.good), warning: of(p.warning), attention: of(p.attention),
  };
}

function style(p: Palette, background: string): object {
  return { backgroundColor: background, borderColor: p.line, foregroundColors: colors(p) };
}

export function teamsHost(isDark: boolean): HostConfig {
  const p = isDark ? dark : light;
  return new HostConfig({
    fontFamily: "'Segoe UI', 'Open Sans', 'DejaVu Sans', system-ui, sans-serif",
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: p.line },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style(p, "transparent"), emphasis: style(p, p.emphasis), accent: style(p, p.emphasis),
      good: style(p, p.emphasis), attention: style(p, p.emphasis), warning: style(p, p.emphasis),
    },
    actions: {
      maxActions: 6, spacing: "default", buttonSpacing: 8, preExpandSingleShowCardAction: false,
      actionsOrientation: "horizontal", actionAlignment: "left",
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    },
    adaptiveCard: { allowCustomStyle: false },
    textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
    textBlock: { headingLevel: 3 },
    factSet: {
      title: { weight: "bolder", size: "default", wrap: true, maxWidth: 150 },
      value: { size: "default", wrap: true }, spacing: 12,
    },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", color: "default", size: "default", suffix: " (obligatoire)" },
        optionalInputs: { weight: "bolder", color: "default", size: "default" },
      },
      errorMessage: { color: "attention", size: "small", weight: "bolder", spacing: "small" },
    },
  });
}
